import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { email, fork, hear, sound } from '../compiler/cases/journeys.ts';
import { Journey } from '../journey/index.ts';
import { de, en, kindOf, Node, type SentenceWords, sentenceParts, sentenceText } from './index.ts';

const context = { connectors, nameOf: (id: string) => (id === 'welcome' ? 'Welcome email' : id) };
const say = (fields: unknown, words: SentenceWords) => {
  const node = Node.parse(fields);
  return sentenceText(kindOf(node).sentence(node, context), words);
};

const sentences: [unknown, string, string][] = [
  [
    hear('a', { of: 'welcome' }),
    'Wait until clicked Welcome email, at most 3 days',
    'Warten bis clicked Welcome email, höchstens 3 Tage',
  ],
  [
    { id: 'a', kind: 'wait', until: { type: 'duration', duration: 'P1DT2H' } },
    'Wait 1 day and 2 hours',
    '1 Tag und 2 Stunden warten',
  ],
  [email('a'), 'Send Hello', 'Send Hello'],
  [fork('a', 'cardiology'), 'If specialty is cardiology', 'Wenn specialty ist cardiology'],
  [fork('a', 'x', 'y'), 'The first of 2 cases that fits', 'Der erste von 2 Fällen, der zutrifft'],
  [{ id: 'a', kind: 'exit', reason: 'lost' }, 'Ends as lost', 'Endet als lost'],
  [
    {
      id: 'a',
      kind: 'branch',
      cases: [
        {
          outlet: 'x',
          when: {
            any: [
              { attribute: 'a', is: 'in', value: [1, 2] },
              { event: 'e', times: { equal: 2 }, within: 'P1W' },
            ],
          },
        },
      ],
    },
    'If a is 1 or 2 or e happened exactly 2 times in the last 1 week',
    'Wenn a ist 1 oder 2 oder e ist genau 2-mal eingetreten, höchstens 1 Woche her',
  ],
];
test.each(sentences)('a node says itself in both languages: %j', (fields, english, german) => {
  expect(say(fields, en)).toBe(english);
  expect(say(fields, de)).toBe(german);
});

test('the variable parts are marked', () => {
  const node = Node.parse({ id: 'a', kind: 'wait', until: { type: 'duration', duration: 'P3D' } });
  expect(sentenceParts(kindOf(node).sentence(node, context), en)).toEqual([
    { text: 'Wait ' },
    { text: '3 days', strong: true },
  ]);
});

test('every node of a journey says something, with no gap left open', () => {
  const { nodes } = Journey.parse(sound());
  for (const node of nodes) expect(sentenceText(kindOf(node).sentence(node, context), en)).not.toMatch(/[{}…]/);
});

test('both languages say the same sentences with the same values', () => {
  const gaps = (words: SentenceWords) =>
    Object.fromEntries(
      Object.entries(words.sentences).map(([key, text]) => [key, text.match(/\{\{\w+\}\}/g)?.sort() ?? []]),
    );
  expect(gaps(de)).toEqual(gaps(en));
});
