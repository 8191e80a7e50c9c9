import fc from 'fast-check';
import { heldWhile } from './condition.ts';
import { partial, present, sometimes } from './sometimes.ts';
import {
  anySpan,
  attributes,
  channels,
  clock,
  date,
  dateValue,
  events,
  occasions,
  properties,
  purposes,
  recordOf,
  segments,
  zoneValue,
} from './vocabulary.ts';

/** When something happens: so long after the start, with the one before, as something in the trace does, or between two such. */
export type Moment =
  | { type: 'after'; minutes: number }
  | { type: 'same' }
  | { type: 'tie'; nth: number; shift: number }
  | { type: 'between'; nth: number };

/** What happens: an event that the journey listens for, an attribute that it asks for, a consent that it needs, or something else. */
export type Deed =
  | { type: 'heard'; nth: number; properties: Record<string, unknown>; stray: boolean }
  | { type: 'wanted'; nth: number }
  | { type: 'withdrawn'; nth: number }
  | { type: 'other'; happening: Record<string, unknown> };

/** A scenario before it knows its journey: nodes, events and instants are chosen by number. */
export interface Story {
  start: string;
  customer: Record<string, unknown>;
  segments: string[] | undefined;
  history: Record<string, unknown>[];
  happenings: { moment: Moment; deed: Deed }[];
  deliveries: { nth: number; outcome: 'accepted' | 'failed' }[];
  policy: Record<string, unknown>;
  occasions: Record<string, unknown>;
  trigger: number | undefined;
  properties: Record<string, unknown>;
  until: Moment | undefined;
  /** Whether a long trace may stay long. */
  long: boolean;
}

const hour = 60;
const day = 24 * hour;

const days = [
  '2026-03-02',
  '2026-03-06',
  '2026-03-13',
  '2026-03-27',
  '2026-03-28',
  '2026-04-03',
  '2026-10-23',
  '2028-02-27',
];
const start = fc
  .record({
    on: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...days) },
      { weight: 1, arbitrary: fc.constant('2027-12-30') },
    ),
    at: fc.constantFrom('00:00', '07:30', '08:00', '13:30', '22:15:30', '23:59:59.999'),
    zone: fc.constantFrom('Z', 'Z', '+01:00', '-08:00'),
  })
  .map(({ on, at, zone }) => `${on}T${at}${zone}`);

const minutes = fc.oneof(
  fc.nat(2 * day),
  fc.nat(45 * day),
  fc.nat(30).map((days) => days * day),
);

const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 2, arbitrary: minutes.map((many): Moment => ({ type: 'after', minutes: many })) },
  { weight: 6, arbitrary: fc.nat(999).map((nth): Moment => ({ type: 'between', nth })) },
  {
    weight: 6,
    arbitrary: fc
      .record({ nth: fc.nat(999), shift: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1) })
      .map(({ nth, shift }): Moment => ({ type: 'tie', nth, shift })),
  },
  { weight: 2, arbitrary: fc.constant<Moment>({ type: 'same' }) },
);

const occasion = fc
  .record({ start: dateValue, end: sometimes(60, dateValue) })
  .map(({ start: from, end }) => present({ start: String(from), end: end === undefined ? undefined : String(end) }));
const consent = fc.record({
  channel: fc.constantFrom(...channels),
  purpose: fc.constantFrom(...purposes),
  state: fc.constantFrom('withdrawn', 'granted'),
});

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc
      .record({ nth: fc.nat(99), properties: recordOf(properties), stray: fc.constantFrom(false, false, false, true) })
      .map((heard): Deed => ({ type: 'heard', ...heard })),
  },
  { weight: 4, arbitrary: fc.nat(99).map((nth): Deed => ({ type: 'wanted', nth })) },
  { weight: 3, arbitrary: date.map((due): Deed => ({ type: 'other', happening: { attributes: { due } } })) },
  {
    weight: 5,
    arbitrary: fc
      .oneof(
        recordOf(attributes),
        fc.record({ due: date }),
        fc.record({ due: dateValue }),
        fc.record({ timeZone: zoneValue }),
      )
      .map((changed): Deed => ({ type: 'other', happening: { attributes: changed } })),
  },
  { weight: 2, arbitrary: fc.nat(9).map((nth): Deed => ({ type: 'withdrawn', nth })) },
  { weight: 1, arbitrary: consent.map((said): Deed => ({ type: 'other', happening: { consent: said } })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...occasions), occasion)
      .map(([key, moved]): Deed => ({ type: 'other', happening: { occasion: key, ...moved } })),
  },
);

const customer = fc
  .record({
    id: fc.oneof(
      { weight: 9, arbitrary: fc.nat(99).map((n) => `hcp-${n}`) },
      { weight: 1, arbitrary: fc.constantFrom('é😀/%', ' ', 'x'.repeat(200), 'toString') },
    ),
    attributes: fc
      .tuple(
        recordOf(attributes),
        partial({
          email: [90, fc.constant('a@example.org')],
          phone: [70, fc.constant('+491701234567')],
          timeZone: [60, zoneValue],
          due: [60, dateValue],
        }),
      )
      .map(([some, address]) => ({ ...some, ...address })),
    preferences: sometimes(50, fc.shuffledSubarray(channels)),
    consents: sometimes(
      25,
      fc.uniqueArray(consent, { selector: (one) => `${one.channel} ${one.purpose}`, maxLength: 5 }),
    ),
  })
  .map(present);

const history = fc.record({
  minutesBefore: fc.oneof(
    fc.nat(40 * day),
    fc.nat(30).map((days) => days * day),
  ),
  event: fc.constantFrom(...events),
  properties: recordOf(properties),
});

const policy = partial({
  spacing: [
    15,
    fc.array(fc.record({ channel: sometimes(60, fc.constantFrom('email', 'sms')), apart: anySpan }).map(present), {
      minLength: 1,
      maxLength: 1,
    }),
  ],
  holds: [
    25,
    fc.array(fc.record({ purposes: fc.subarray([...purposes], { minLength: 1 }), while: heldWhile }), {
      minLength: 1,
      maxLength: 2,
    }),
  ],
  quietHours: [55, fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to)],
  caps: [
    30,
    fc.array(
      fc.record({ channel: sometimes(60, fc.constantFrom('email', 'sms')), max: fc.nat(1), per: anySpan }).map(present),
      { minLength: 1, maxLength: 2 },
    ),
  ],
  consent: [
    30,
    fc.uniqueArray(
      fc
        .record({
          channel: sometimes(60, fc.constantFrom(...channels)),
          purpose: fc.constantFrom(...purposes),
          basis: fc.constantFrom('opt-in', 'opt-out', 'none'),
        })
        .map(present),
      { minLength: 1, maxLength: 3, selector: ({ channel, purpose }) => `${channel} ${purpose}` },
    ),
  ],
});

/** Stories of every kind: events, changes, moved occasions, withdrawn consents, failures, at random and at equal instants. */
export const arbitraryStory: fc.Arbitrary<Story> = fc.record({
  start,
  customer,
  segments: sometimes(50, fc.subarray(segments)),
  history: fc.array(history, { maxLength: 3 }),
  happenings: fc.array(fc.record({ moment, deed }), { maxLength: 8, size: 'max' }),
  deliveries: fc.array(
    fc.record({ nth: fc.nat(9), outcome: fc.constantFrom('failed' as const, 'accepted' as const) }),
    { maxLength: 2 },
  ),
  policy,
  occasions: partial({ congress: [80, occasion], launch: [50, occasion] }),
  trigger: sometimes(50, fc.nat(2)),
  properties: fc.oneof(
    { weight: 4, arbitrary: recordOf(properties).map((given) => ({ ref: 'r1', ...given })) },
    { weight: 1, arbitrary: recordOf(properties) },
  ),
  until: sometimes(35, moment),
  long: fc.integer({ min: 0, max: 99 }).map((n) => n > 96),
});
