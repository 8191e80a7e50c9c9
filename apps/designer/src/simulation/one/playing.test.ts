import type { TraceRow } from '@waymark/core/simulator';
import { expect, it } from 'vitest';
import {
  accept,
  beginAt,
  beginWith,
  deliveriesOf,
  happeningsOf,
  makeHappen,
  refuse,
  rowsBy,
  stopAfter,
  stopBefore,
  stopsOf,
  takeBack,
} from './playing.ts';

const begin = Date.parse('2026-03-02T08:00:00Z');
const hour = 3_600_000;
const row = (hours: number, type: TraceRow['type'] = 'entered'): TraceRow => ({
  at: new Date(begin + hours * hour).toISOString(),
  type,
});
const trace = [row(0, 'enrolled'), row(0), row(72, 'left'), row(72, 'exited')];

it('the clock goes from one thing that happens to the next, and back', () => {
  const stops = stopsOf(
    trace,
    makeHappen({ ...beginAt(begin), now: begin + hour }, { event: 'email.clicked', properties: {} }, 'Click'),
  );
  expect(stops.map((at) => (at - begin) / hour)).toEqual([0, 1, 72]);
  expect(stopAfter(stops, begin)).toBe(begin + hour);
  expect(stopAfter(stops, begin + 72 * hour)).toBeUndefined();
  expect(stopBefore(stops, begin + 72 * hour)).toBe(begin + hour);
  expect(stopBefore(stops, begin)).toBeUndefined();
});

it('what is made to happen happens at the time shown, in order of time, and can be taken back', () => {
  const late = makeHappen(
    { ...beginAt(begin), now: begin + 90_000 },
    { event: 'visit.booked', of: 'mail', properties: {} },
    'Booked',
  );
  const both = makeHappen({ ...late, now: begin + 1_500 }, { attributes: { city: 'Turku' } }, 'Moved');
  expect(happeningsOf(both)).toEqual([
    { after: 'PT1.5S', attributes: { city: 'Turku' } },
    { after: 'PT90S', event: 'visit.booked', of: 'mail', properties: {} },
  ]);
  expect(takeBack(both, 1).made.map(({ label }) => label)).toEqual(['Moved']);
  expect(
    new Set(makeHappen(takeBack(both, 1), { event: 'again', properties: {} }, 'Again').made.map(({ id }) => id)).size,
  ).toBe(2);
});

it('a scenario’s own happenings stand on the clock, and come out as they went in', () => {
  const happenings = [
    { after: 'P1D', event: 'visit.booked', properties: {} },
    { after: 'PT1H', attributes: { city: 'Turku' } },
  ];
  const played = beginWith({ start: '2026-03-02T08:00:00Z', happenings, deliveries: {} }, (what) =>
    Object.keys(what).join(' '),
  );
  expect(played).toMatchObject({ begin, now: begin });
  expect(played.made.map(({ at, label }) => [(at - begin) / hour, label])).toEqual([
    [1, 'attributes'],
    [24, 'event properties'],
  ]);
  expect(happeningsOf(played)).toEqual([
    { after: 'PT3600S', attributes: { city: 'Turku' } },
    { after: 'PT86400S', event: 'visit.booked', properties: {} },
  ]);
});

it('a refused message stands in the scenario until it is accepted again', () => {
  const deliveries = { welcome: 'failed', reminder: 'accepted' } as const;
  const played = beginWith({ start: '2026-03-02T08:00:00Z', happenings: [], deliveries }, () => '');
  const both = refuse(refuse(played, 'reminder'), 'reminder');
  expect(deliveriesOf(both)).toEqual({ welcome: 'failed', reminder: 'failed' });
  expect(deliveriesOf(accept(both, 'welcome'))).toEqual({ reminder: 'failed' });
});

it('a row has come once the clock shows its instant', () => {
  expect(rowsBy(trace, begin)).toBe(2);
  expect(rowsBy(trace, begin + 72 * hour - 1)).toBe(2);
  expect(rowsBy(trace, begin + 72 * hour)).toBe(4);
});
