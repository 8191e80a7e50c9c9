import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { congress, email, fork, hear, sound, split, until, update } from '../compiler/cases/journeys.ts';
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
  [
    until('a', { type: 'window', days: ['tue', 'mon'], from: '09:00', to: '17:00' }),
    'Wait for Monday and Tuesday, 09:00 to 17:00',
    'Warten auf Montag und Dienstag, 09:00 bis 17:00 Uhr',
  ],
  [
    until('a', { type: 'window', from: '22:00', to: '06:00' }),
    'Wait for the hours from 22:00 to 06:00',
    'Warten auf die Zeit von 22:00 bis 06:00 Uhr',
  ],
  [
    until('a', { type: 'date', occasion: 'esc-2027', offset: '-P7D', at: '09:00', timeout: 'P1M' }),
    'Wait until 7 days before the start of esc-2027 at 09:00, at most 1 month',
    'Warten bis 7 Tage vor Beginn von esc-2027 um 09:00 Uhr, höchstens 1 Monat',
  ],
  [until('a', { type: 'date', entry: 'due', offset: 'P0D' }), 'Wait until due', 'Warten bis due'],
  [
    until('a', { type: 'condition', condition: { segment: 's' }, timeout: 'P3D' }),
    'Wait until in segment s, at most 3 days',
    'Warten bis im Segment s, höchstens 3 Tage',
  ],
  [
    split('a', { outlet: 'letter', weight: 87.5 }, { outlet: 'none', weight: 12.5, holdout: true }),
    'Divide into Letter (87.5%) and None (12.5%, control)',
    'Aufteilen in Letter (87,5\u00a0%) und None (12,5\u00a0%, Kontrolle)',
  ],
  [
    update('a', { set: { stage: 'considering', seen: { now: true }, score: { add: -2 } }, unset: ['lead'] }),
    'Customer data: stage becomes considering, seen becomes the time it is, score shrinks by 2, and lead is cleared',
    'Kundendaten: stage wird considering, seen wird der jetzige Zeitpunkt, score sinkt um 2 und lead wird geleert',
  ],
  [update('a', {}), 'Changes nothing yet', 'Ändert noch nichts'],
  [{ id: 'a', kind: 'enter', journey: 'other' }, 'Enroll in journey other too', 'Auch in Journey other aufnehmen'],
  [
    { id: 'a', kind: 'trigger', on: { type: 'segment', segment: 's', change: 'left' } },
    'When the customer leaves segment s',
    'Beim Verlassen des Segments s',
  ],
  [
    {
      id: 'a',
      kind: 'trigger',
      on: {
        type: 'schedule',
        start: '2027-05-03T09:00',
        timeZone: 'Asia/Tokyo',
        repeat: 'FREQ=WEEKLY;INTERVAL=2',
        segment: 's',
      },
    },
    'From May 3, 2027 at 9:00 AM, every 2 weeks, everyone in segment s',
    'Ab 3. Mai 2027 um 09:00 alle 2 Wochen, alle im Segment s',
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

test('a date is said as it is written by people, in its own wall time', () => {
  const fork = (value: string) => ({
    id: 'a',
    kind: 'branch',
    cases: [{ outlet: 'x', when: { attribute: 'seen', is: 'before', value } }],
  });
  expect(say(fork('2027-03-01'), en)).toBe('If seen is before Mar 1, 2027');
  expect(say(fork('2027-03-01T09:00'), de)).toBe('Wenn seen liegt vor 01.03.2027, 09:00');
  expect(say(fork('2027-03-01T09:00:00+02:00'), de)).toBe('Wenn seen liegt vor 01.03.2027, 09:00 UTC+02:00');
});

test('the variable parts are marked', () => {
  const node = Node.parse({ id: 'a', kind: 'wait', until: { type: 'duration', duration: 'P3D' } });
  expect(sentenceParts(kindOf(node).sentence(node, context), en)).toEqual([
    { text: 'Wait ' },
    { text: '3 days', strong: true },
  ]);
});

test('every node of a journey says something, with no gap left open', () => {
  const nodes = [sound(), congress()].flatMap((document) => Journey.parse(document).nodes);
  for (const node of nodes) expect(sentenceText(kindOf(node).sentence(node, context), en)).not.toMatch(/[{}…]/);
});

test('both languages say the same sentences with the same values', () => {
  const gaps = (words: SentenceWords) =>
    Object.fromEntries(
      Object.entries(words.sentences).map(([key, text]) => [key, text.match(/\{\{\w+\}\}/g)?.sort() ?? []]),
    );
  expect(gaps(de)).toEqual(gaps(en));
});
