import { expect } from 'vitest';
import type { Rule, Subject } from './rule.ts';

/** The rules of a connector's words: they name nothing unknown. That English is complete, the loader asks for. */
export function wordRules({ connector }: Subject): Rule[] {
  const content = Object.keys(connector.content.shape);
  const fields = [connector.settings, connector.secrets, connector.content].flatMap(({ shape }) => Object.keys(shape));
  const { events } = connector.capabilities;
  const { en } = connector.words;

  return [
    { title: 'the English title is the title', run: () => expect(en.title).toBe(connector.title) },
    ...Object.entries(connector.words).flatMap(([language, words]): Rule[] => [
      {
        title: `the sentence in "${language}" speaks of fields of the content`,
        run: () => {
          const named = [...(words.sentence ?? '').matchAll(/\{(\w+)\}/g)].map(([, field]) => field);
          expect(named.filter((field) => !content.includes(String(field)))).toEqual([]);
        },
      },
      {
        title: `"${language}" names no unknown field or event`,
        run: () => {
          const named = Object.keys(words.fields ?? {}).map((field) => field.split('.')[0] ?? '');
          expect(named.filter((field) => !fields.includes(field))).toEqual([]);
          expect(Object.keys(words.events ?? {}).filter((event) => !events.includes(event))).toEqual([]);
        },
      },
    ]),
  ];
}
