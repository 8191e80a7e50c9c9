import { expect, test } from 'vitest';
import { readDraft, slotName, writtenDraft } from './content-draft.ts';

test('a stored document is read whole, whatever it lacks, and written back as it was', () => {
  const document = { key: 'a', name: 'A', connector: 'email', fallback: 'en', variants: { en: { subject: 'x' } } };
  expect(writtenDraft(readDraft(document))).toEqual(document);
  expect(readDraft({ slots: 5, variants: { en: 'no' } })).toMatchObject({ slots: {}, variants: {}, name: '' });
});

test('a slot is named after its title, unlike the others', () => {
  expect(slotName('Topic of the day', [])).toBe('topicOfTheDay');
  expect(slotName('Topic', ['topic'])).toBe('topic2');
  expect(slotName('42', [])).toBe('slot');
});
