import { expect, test } from 'vitest';
import type { JsonObject } from '../plan/index.ts';
import { connectors } from './cases/connectors.ts';
import { checkContent, summarizeContent } from './check-content.ts';

const welcome = (more: object = {}): JsonObject => ({
  key: 'welcome',
  name: 'Welcome',
  connector: 'email',
  fallback: 'en',
  slots: { topic: { title: 'Topic' } },
  variants: {
    en: { subject: 'About {{ slots.topic }}', body: '[Leave]({{ links.unsubscribe }})' },
    de: { subject: 'Zu {{ slots.topic }}', body: 'Hallo' },
  },
  ...more,
});

const found = (document: unknown) =>
  checkContent(document, { connectors }).map(({ key, path }) => [key, path?.join('.')]);

test('sound content has no problem', () => {
  expect(found(welcome())).toEqual([]);
});

test.each<[string, object, [string, string | undefined][]]>([
  ['a connector that is not installed', { connector: 'fax' }, [['unknown-connector', 'connector']]],
  ['no texts for the fallback', { fallback: 'fr' }, [['no-fallback-variant', 'variants.fr']]],
  ['no texts at all', { variants: {} }, [['no-fallback-variant', 'variants.en']]],
  [
    'a text that is missing, in one language',
    { variants: { en: { subject: 'S', body: 'B' }, de: { subject: 'S' } } },
    [['missing', 'variants.de.body']],
  ],
  [
    'a field that is none',
    { variants: { en: { subject: 'S', body: 'B', colour: 'red' } } },
    [['unknown-field', 'variants.en.colour']],
  ],
  [
    'a slot that is not declared',
    { slots: {}, variants: { en: { subject: '{{ slots.topic }} {{ slots.topic }}', body: 'slots.other' } } },
    [['slot-undeclared', 'variants.en.subject']],
  ],
  [
    'a slot that no text could name',
    { slots: { topic: { title: 'T' }, 'a b': { title: 'T' } } },
    [['slot-name', 'slots.a b']],
  ],
  [
    'a language that is none',
    { variants: { en: { subject: 'S', body: 'B' }, english: {} } },
    [
      ['language', 'variants.english'],
      ['missing', 'variants.english.subject'],
      ['missing', 'variants.english.body'],
    ],
  ],
  ['no name', { name: '' }, [['empty', 'name']]],
  ['a field of the document that is none', { state: 'approved' }, [['unknown-field', 'state']]],
])('content with %s', (_, more, expected) => {
  expect(found(welcome(more))).toEqual(expected);
});

test('a problem in a language names the language', () => {
  const [problem] = checkContent(welcome({ variants: { en: { body: 'B' } } }), { connectors });
  expect(problem).toMatchObject({ code: 'invalid-content', severity: 'error', message: '“en”: “Heading” is missing.' });
});

test.each([null, 5, 'text', [], { variants: 7, slots: [] }, JSON.parse('{"__proto__": {}}')])(
  '%j never throws',
  (document) => {
    expect(checkContent(document, { connectors }).length).toBeGreaterThan(0);
  },
);

test('a summary tells journeys what they have to keep to, of a broken draft too', () => {
  expect(summarizeContent(welcome(), { connectors })).toEqual({
    key: 'welcome',
    name: 'Welcome',
    connector: 'email',
    fallback: 'en',
    languages: ['en', 'de'],
    slots: { topic: { title: 'Topic' } },
    errors: 0,
    withoutUnsubscribe: ['de'],
  });
  expect(summarizeContent({ key: 'x', slots: { a: 5 } }, { connectors })).toMatchObject({ name: 'x', slots: {} });
});
