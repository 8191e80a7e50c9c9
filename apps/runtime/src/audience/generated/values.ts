import type { Json } from '@waymark/core/plan';
import fc from 'fast-check';

const now = Date.parse('2026-03-30T10:00:00Z');
const day = 86_400_000;

/** Instants near clock changes, and far from them. */
export const instant: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -40 * 96, max: 4 * 96 }).map((quarters) => now + quarters * 900_000) },
  fc.constantFrom(now, now - 1, now + 1, now - day, now - 30 * day, 0, -1, Date.parse('2024-02-29T00:00:00Z')),
);

/** ISO dates and date-times, with an offset and without. */
export const date: fc.Arbitrary<string> = fc
  .tuple(instant, fc.constantFrom(10, 16, 19, 23, 24, 24), fc.constantFrom('', '', '', '+05:45', '-08:00', 'z'))
  .map(([at, length, offset]) => {
    const text = new Date(at).toISOString().slice(0, length);
    return length === 19 ? text + offset : text;
  });

/** Texts that are easily taken for something else, or for each other. */
export const oddTexts = [
  ...['', '1', 'true', 'null', '[]', '{"a":1}', 'b', '"', '\\', "'; drop table customers; --"],
  ...['Cardio', 'cardio', 'CARDIO', 'cardiology', 'ca%', 'c_rdio', '%', 'Straße', 'İ', '\u00e9', 'e\u0301', '\ufeff'],
  ...['😀', '\ud83d', '\ude00', 'a\u0000b', 'a\u0000', 'line\nbreak', '\u2028'],
  ...[
    '2026-02-30',
    '2026-13-01',
    'soon',
    '2026-03-29T02:30',
    '2026-03-29 02:30',
    '2026-03-29t02:30Z',
    '2026-03-29\u0000',
  ],
];

/** Odd texts, and any other. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 2, arbitrary: date },
  fc.string({ unit: 'binary', maxLength: 3 }),
);

/** Numbers at the edges of what SQLite and JavaScript count with. */
export const oddNumbers = [
  ...[0, -0, 1, 1.5, -1, 0.3, 0.1 + 0.2, 1e21, 5e-324, Number.MAX_VALUE],
  ...[2 ** 53, 2 ** 53 + 2, 2 ** 60, 2 ** 63, -(2 ** 63)],
];

/** Odd numbers, and any other. */
export const number: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddNumbers) },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const scalar: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: number },
  fc.boolean(),
  fc.constant(null),
);

/** Any JSON, nested a little. */
export const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 3, arbitrary: date },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(scalar, { maxLength: 2 })), {
      maxLength: 3,
    }),
  },
  fc.dictionary(fc.constantFrom('a', 'plan'), scalar, { maxKeys: 2, noNullPrototype: true }),
);

/** Names of attributes and properties, such as a path or a pattern would stumble over. */
export const name: fc.Arbitrary<string> = fc.constantFrom(
  ...['plan', 'due', 'a.b', 'a', '$.plan', '$', '[0]', '0', 'it"s', '"', "o'clock", 'back\\slash', '\\u0041', ' '],
  ...['größe', 'toString', 'hasOwnProperty', 'timeZone'],
);
