import { expect } from 'vitest';
import { reasonOfWords } from '../contract/inspect.ts';
import type { Rule, Subject } from './rule.ts';

/** The rules of a connector's words: English complete, as the loader asks for, further languages naming nothing unknown. */
export function wordRules({ connector }: Subject): Rule[] {
  const content = Object.keys(connector.content.shape);
  const fields = [connector.settings, connector.secrets, connector.content].flatMap(({ shape }) => Object.keys(shape));
  const { events } = connector.capabilities;
  const { en } = connector.words;

  return [
    { title: 'the English title is the title', run: () => expect(en.title).toBe(connector.title) },
    {
      title: 'every field has an English label, and every event an English name',
      run: () => {
        const reason = reasonOfWords(connector);
        if (reason !== undefined) throw new Error(`The loader refuses it. ${reason}`);
      },
    },
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
