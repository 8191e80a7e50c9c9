import { conditionSentence, de, en, kindNamed, sentenceText } from '@waymark/core/nodes';
import { expect, test } from 'vitest';
import { withNames } from './named-sentence.ts';

const context = { connectors: [], nameOf: (id: string) => id };
const said = (sentence: Parameters<typeof withNames>[0]) => sentenceText(withNames(sentence), en);

test('a condition calls fields as forms do, and leaves values as they are', () => {
  const condition = {
    all: [{ attribute: 'ageGroup', is: 'equal', value: 'ageGroup' }, { not: { entry: 'order_id', is: 'set' } }],
  } as const;
  const text = said(conditionSentence(condition as never, context));
  expect(text).toContain('Age group');
  expect(text).toContain('ageGroup');
  expect(text).toContain('Order id');
});

test('a channel goes by the name of its connector, in the language; without a connector by its key', () => {
  const words = { en: { title: 'SMS' }, fi: { title: 'Tekstiviesti' } };
  const connectors = [{ id: 'texts', channel: 'sms', words, capabilities: { events: [] } }] as never;
  const allowed = conditionSentence({ consent: 'sms', purpose: 'marketing' }, { ...context, connectors });
  expect(said(allowed)).toBe('SMS is allowed for marketing');
  expect(sentenceText(withNames(allowed), { ...en, language: 'fi' })).toContain('Tekstiviesti');
  expect(said(conditionSentence({ prefers: 'sms' }, { ...context, connectors }))).toBe('prefers SMS');
  expect(said(conditionSentence({ prefers: 'fax' }, { ...context, connectors }))).toBe('prefers Fax');
});

test('a date wait calls its occasion, and a change its attribute, as forms do', () => {
  const sentenceOf = (node: { kind: string }) =>
    said(kindNamed(node.kind)?.sentence(node as never, context) ?? { key: '', values: {} });
  const dated = { id: 'a', kind: 'wait', until: { type: 'date', occasion: 'esc-2027', offset: '-P7D' } };
  expect(sentenceOf(dated)).toContain('Esc 2027');
  const changed = {
    id: 'b',
    kind: 'update',
    set: { lifecycleStage: 'aware', productOfInterest: { entry: 'orderedProduct' } },
  };
  expect(sentenceOf(changed)).toMatch(/Lifecycle stage.*Product of interest.*Ordered product/);
});

test('a message says its subject as it is written, though conditions have subjects that are attributes', () => {
  const words = { en: { sentence: 'Send {subject}' } };
  const email = { id: 'email', title: 'Email', words, capabilities: {} } as never;
  const mail = { id: 'a', kind: 'channel', connector: 'email', content: { subject: 'Dr {{ customer.lastName }}' } };
  const sentence = kindNamed(mail.kind)?.sentence(mail as never, { ...context, connectors: [email] });
  expect(said(sentence ?? { key: '', values: {} })).toBe('Send Dr {{ customer.lastName }}');
  const german = { ...(email as object), words: { de: { sentence: '{subject} senden' } } } as never;
  const papers = { ...mail, content: { subject: 'Ihre Unterlagen zum ESC' } };
  const inGerman = kindNamed(mail.kind)?.sentence(papers as never, { ...context, connectors: [german] });
  expect(sentenceText(withNames(inGerman ?? { key: '', values: {} }), de)).toBe('Ihre Unterlagen zum ESC senden');
});
