import { describe, expect, test } from 'vitest';
import type { Connector } from '../sdk/index.ts';

/** Registers the tests of a connector's words: English complete, further languages naming nothing unknown. */
export function testWords(connector: Connector): void {
  const content = Object.keys(connector.content.shape);
  const fields = [connector.settings, connector.secrets, connector.content].flatMap(({ shape }) => Object.keys(shape));
  const { en } = connector.words;

  describe('words', () => {
    test('the English title is the title', () => {
      expect(en.title).toBe(connector.title);
    });

    test('every field has an English label, and every event an English name', () => {
      expect(fields.filter((field) => !en.fields[field]?.label)).toEqual([]);
      expect(connector.capabilities.events.filter((event) => !en.events[event])).toEqual([]);
    });

    test.each(Object.keys(connector.words))('the sentence in "%s" speaks of fields of the content', (language) => {
      const sentence = connector.words[language]?.sentence ?? '';
      const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, field]) => field);
      expect(named.filter((field) => !content.includes(String(field)))).toEqual([]);
    });

    test.each(Object.keys(connector.words))('"%s" names no unknown field or event', (language) => {
      const { fields: named = {}, events = {} } = connector.words[language] ?? {};
      expect(Object.keys(named).filter((field) => !fields.includes(field.split('.')[0] ?? ''))).toEqual([]);
      expect(Object.keys(events).filter((event) => !connector.capabilities.events.includes(event))).toEqual([]);
    });
  });
}
