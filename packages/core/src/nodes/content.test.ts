import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { checkFields } from './content.ts';

const [email] = connectors;
if (!email) throw new Error('no connector to test with');
const text = { type: 'string' };
const content = { type: 'object', properties: { body: text, design: text }, additionalProperties: false };
const either = { ...email, content: { ...content, needsOneOf: ['body', 'design'] } };

test('of fields that stand for each other one is enough, and none is too few', () => {
  expect(checkFields({ body: 'Hello' }, either)).toEqual([]);
  expect(checkFields({ design: '<mjml></mjml>' }, either)).toEqual([]);
  expect(checkFields({}, either)).toMatchObject([
    { code: 'invalid-content', key: 'missing', path: ['content', 'body'] },
  ]);
  expect(checkFields({}, { ...email, content })).toEqual([]);
});
