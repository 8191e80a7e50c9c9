import type { Schema } from '@cfworker/json-schema';
import i18next from 'i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { en } from '../../words/index.ts';
import { createErrorWords } from './error-words.ts';
import { brokenRules, createSchemaValidator } from './schema-validator.ts';

const schema: Schema = {
  type: 'object',
  properties: {
    subject: { type: 'string', minLength: 1, maxLength: 10 },
    port: { type: 'integer', minimum: 1 },
    sender: { type: 'string', format: 'email', pattern: '^.+@.+$' },
    lines: { type: 'array', items: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] } },
  },
  required: ['subject'],
};

afterEach(() => vi.unstubAllGlobals());

test('a value that keeps every rule has no faults', () => {
  expect(brokenRules(schema, { subject: 'Hello', port: 25, sender: 'a@b.example' })).toEqual([]);
});

test('a missing field is reported where it is missing, at any depth', () => {
  expect(brokenRules(schema, { lines: [{}] }).map(({ path }) => path)).toEqual([['subject'], ['lines', '0', 'text']]);
});

test('the limit that was broken comes along', () => {
  expect(brokenRules(schema, { subject: 'Hello, everybody' })).toEqual([
    { path: ['subject'], keyword: 'maxLength', limit: 10 },
  ]);
});

test('checking builds no code, so that a strict content security policy allows it', () => {
  vi.stubGlobal('Function', () => {
    throw new Error('code was built');
  });
  expect(brokenRules(schema, { subject: '' })).toHaveLength(1);
});

test('each field says one thing, in plain words', async () => {
  const words = i18next.createInstance();
  await words.init({ lng: 'en', ns: ['ui'], resources: { en: { ui: en } } });
  const validator = createSchemaValidator(createErrorWords(words.getFixedT('en', 'ui')));
  const { errors } = validator.validateFormData({ subject: '', port: 'x', sender: 'news' }, schema as never);
  expect(errors.map(({ property, message }) => [property, message])).toEqual([
    ['.subject', 'Please fill this in.'],
    ['.port', 'Please give a number.'],
    ['.sender', 'This does not look like an email address.'],
  ]);
});
