import type { ConnectorManifest } from '@waymark/core/journey';
import type { Json } from '@waymark/core/plan';
import fc from 'fast-check';

/** The few words that generated journeys and scenarios share, so that what happens meets what is waited for. */
export const events = [
  'order.placed',
  'visit.booked',
  'site.visited',
  'email.clicked',
  'task.completed',
  'sms.replied',
];
export const segments = ['vip', 'lapsed'];
export const occasions = ['congress', 'launch'];
export const attributes = ['stage', 'score', 'due', 'tags', 'phone', 'timeZone', 'toString'];
export const properties = ['ref', 'amount', 'product', 'when'];
export const channels = ['email', 'sms', 'rep-task', 'linkedin'];
export const purposes = ['marketing', 'sales', 'medical', 'service', 'safety'] as const;

/** The property by which generated journeys tell enrollments apart. */
export const keyProperty = 'ref';

const zones = [
  'Europe/Berlin',
  'Europe/Helsinki',
  'UTC',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Chatham',
  'Pacific/Apia',
  'America/New_York',
];

/** Zones with odd offsets and clock changes, all of them known. */
export const zone = fc.constantFrom(...zones);

/** What a customer may have as `timeZone`. */
export const zoneValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 8, arbitrary: zone },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Json>('Mars/Olympus', 5, null, '', '+05:45', 'Etc/GMT+5', 'europe/berlin', 'EST5EDT'),
  },
);

const spans = ['PT30M', 'PT1H', 'P1D', 'PT36H', 'P3D', 'P1W', 'P1M', 'P1DT2H', 'PT12H', 'P10D'];

/** Durations above zero. */
export const span = fc.constantFrom(...spans);

/** Durations, zero among them. */
export const anySpan = fc.oneof({ weight: 9, arbitrary: span }, { weight: 1, arbitrary: fc.constant('PT0S') });

export const offset = fc.constantFrom('-P1D', 'P1D', '-PT2H', 'PT90M', 'P1M', '-P1M', '-P1DT3H', 'P2W', 'PT0S');
export const clock = fc.constantFrom('00:00', '02:30', '06:00', '08:00', '09:00', '13:45', '18:00', '20:00', '23:30');

const clockChanges = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01', '2027-02-28', '2028-02-29'];
const dayOf = (n: number) => new Date(Date.UTC(2026, 1, 25 + n)).toISOString().slice(0, 10);

/** Days around those on which most scenarios play, and those on which clocks change. */
const day = fc.oneof(
  { weight: 4, arbitrary: fc.nat(70).map(dayOf) },
  { weight: 1, arbitrary: fc.constantFrom(...clockChanges) },
);
const times = ['00:00', '02:30', '08:00', '08:00:30', '12:00:00.250', '23:59'];

/** Dates, wall times and instants, near the days on which scenarios play and clocks change. */
export const date: fc.Arbitrary<string> = fc
  .tuple(day, fc.constantFrom(...times), fc.constantFrom('date', 'Z', '', '+05:45', '-03:30', ' '))
  .map(([on, time, form]) => {
    if (form === 'date') return on;
    return form === ' ' ? `${on} ${time}` : `${on}T${time}${form}`;
  });

/** Where calendars end, and near it. */
const farDates = [
  '+275760-09-13',
  '-271821-04-20',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01',
  '-000044-03-15',
  '+275760-09-12T23:59',
];

/** What stands where a date is meant, readable or not. */
export const dateValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 8, arbitrary: date },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Json>('soon', '2026-02-30', 20260302, null, '2026-03-02T25:00', ['2026-03-02']),
  },
  { weight: 1, arbitrary: fc.constantFrom<Json>(...farDates) },
);

const values: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  stage: fc.constantFrom<Json>('new', 'active', 'lost'),
  score: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom<Json>('3', null, 2.5, 1e308, { of: 3 })),
  due: dateValue,
  tags: fc.oneof(fc.subarray(['a', 'b', 'c']), fc.constantFrom<Json>('abc', null, ['a', ['b'], null, 3])),
  phone: fc.constantFrom<Json>('+491701234567', '', null),
  timeZone: zoneValue,
  toString: fc.constantFrom<Json>('n', '', 'é😀', false),
  ref: fc.constantFrom<Json>('r1', 'r2', 1, true, null),
  amount: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom<Json>('3', null)),
  product: fc.constantFrom<Json>('cardiolex', 'new'),
  when: dateValue,
};

/** What an attribute or property of that name may hold. */
export const valueFor = (name: string): fc.Arbitrary<Json> => values[name] ?? fc.constant(name);

/** Some of these names, each with a value of its own. */
export const recordOf = (names: readonly string[]): fc.Arbitrary<Record<string, Json>> =>
  fc
    .record(Object.fromEntries(names.map((name) => [name, valueFor(name)])), { requiredKeys: [] })
    .map((record) => record as Record<string, Json>);

/** Inline content that a connector's schema accepts: a text for each field that it requires. */
export function contentFor({ content }: ConnectorManifest): Record<string, Json> {
  const required = Array.isArray(content.required) ? content.required : [];
  return Object.fromEntries(required.map((field) => [String(field), 'About {{ customer.stage }}']));
}
