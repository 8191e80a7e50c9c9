import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { checkContent, checkFields } from './content.ts';
import { contentSchemas } from './content-schema.ts';

const [email] = connectors;
if (!email) throw new Error('no connector to test with');
const schemaOf = contentSchemas();
const text = { type: 'string' };
const content = { type: 'object', properties: { body: text, design: text }, additionalProperties: false };
const either = { ...email, content: { ...content, needsOneOf: ['body', 'design'] } };

test('marketing shows the way out where its connector knows that readers unsubscribe, and nowhere else', () => {
  const codes = (channel: string, events: string[], purpose: 'marketing' | 'service' = 'marketing') => {
    const manifest = { ...email, channel, content: {}, capabilities: { ...email.capabilities, events } };
    return checkContent({ body: 'Hello' }, manifest, { purpose, schemaOf }).map(({ code }) => code);
  };
  expect(codes('letter', ['letter.unsubscribed'])).toEqual(['no-unsubscribe']);
  expect(codes('letter', ['letter.unsubscribed'], 'service')).toEqual([]);
  expect(codes('email', ['email.clicked'])).toEqual([]);
});

test('of fields that stand for each other one is enough, and none is too few', () => {
  expect(checkFields({ body: 'Hello' }, either, schemaOf)).toEqual([]);
  expect(checkFields({ design: '<mjml></mjml>' }, either, schemaOf)).toEqual([]);
  expect(checkFields({}, either, schemaOf)).toMatchObject([
    { code: 'invalid-content', key: 'missing', path: ['content', 'body'] },
  ]);
  expect(checkFields({}, { ...email, content }, schemaOf)).toEqual([]);
});
