import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration } from '../time/index.ts';
import type { Condition } from './condition.ts';
import { holds } from './holds.ts';
import type { Json } from './json.ts';
import { nextChange } from './next-change.ts';
import type { Scope, View } from './view.ts';

const view: View = {
  customer: 'hcp-1',
  zone: 'Europe/Berlin',
  attributes: {},
  preferences: [],
  consents: [],
  segments: [],
  occasions: {},
  entry: {},
  history: [],
};
const scope = (at: string, more: Partial<View> = {}): Scope => ({
  view: { ...view, ...more },
  at: Date.parse(at),
  visits: {},
});
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

describe('the instant to look again', () => {
  it('comes when an event is longer ago than a condition counts', () => {
    const history = [{ at: Date.parse('2026-03-01T10:00:00Z'), arrived: 0, event: 'site.visited', properties: {} }];
    const quiet: Condition = { not: { event: 'site.visited', within: 'P30D' } };
    expect(iso(nextChange(quiet, scope('2026-03-10T00:00:00Z', { history })))).toBe('2026-03-31T09:00:00.001Z');
    expect(nextChange(quiet, scope('2026-05-01T00:00:00Z', { history }))).toBeUndefined();
  });

  it('comes when the last of very many events is longer ago', () => {
    const last = Date.parse('2026-03-09T10:00:00Z');
    const history = Array.from({ length: 1000 }, (_, n) => {
      const at = last - (999 - n) * 20 * minute;
      return { at, arrived: at, event: 'site.visited', properties: {} };
    });
    const lately: Condition = { event: 'site.visited', within: 'P30D' };
    expect(iso(nextChange(lately, scope('2026-03-10T00:00:00Z', { history })))).toBe('2026-04-08T09:00:00.001Z');
  });

  it('is skipped where one part changes and the whole does not', () => {
    const attributes = { due: '2026-03-05T00:00:00Z' };
    const either: Condition = { any: [{ attribute: 'due', is: 'within-last', value: 'P1D' }, { all: [] }] };
    expect(nextChange(either, scope('2026-03-01T00:00:00Z', { attributes }))).toBeUndefined();
  });

  it('comes when time alone changes what a condition asks of an event’s own properties', () => {
    const history = [
      { at: 0, arrived: 0, event: 'sample.ordered', properties: { arrives: '2026-03-12T10:00:00Z', by: '2026-03-01' } },
    ];
    const soon: Condition = {
      event: 'sample.ordered',
      where: { property: 'arrives', is: 'within-next', value: 'P1D' },
    };
    expect(iso(nextChange(soon, scope('2026-03-10T00:00:00Z', { history })))).toBe('2026-03-11T10:00:00.000Z');
    expect(iso(nextChange(soon, scope('2026-03-12T00:00:00Z', { history })))).toBe('2026-03-12T10:00:00.001Z');
  });

  it('agrees with asking at every instant, around clock changes and month ends too', () => {
    fc.assert(
      fc.property(conditionAndScope, ({ condition, start }) => {
        const now = holds(condition, start);
        const next = nextChange(condition, start);
        const until = Math.min(next ?? Number.POSITIVE_INFINITY, start.at + 12 * day);
        for (let quarter = start.at; quarter <= until; quarter += 15 * minute) {
          for (const at of [quarter - 1, quarter, quarter + 1]) {
            if (at < start.at || at >= until) continue;
            if (holds(condition, { ...start, at }) !== now) expect(iso(next)).toBe(iso(at));
          }
        }
        if (next !== undefined) {
          expect(holds(condition, { ...start, at: next })).toBe(!now);
          expect(holds(condition, { ...start, at: next - 1 })).toBe(now);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const minute = 60_000;
const day = 1440 * minute;

/** Conditions of every kind with a customer they are about, some days before a clock change or a month's end. */
const conditionAndScope = fc
  .record({
    zone: fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'America/Nuuk',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Cairo',
      'Pacific/Chatham',
      'UTC',
    ),
    start: fc.constantFrom('2026-03-28', '2026-10-24', '2026-04-04', '2026-03-31', '2026-04-23', '2028-02-29'),
    span: fc.constantFrom('P0D', 'PT45M', 'PT6H', 'P1D', 'P1DT3H', 'P1W', 'P1M', 'P2M', 'P1Y', 'P1M10D'),
  })
  .chain(({ zone, start, span: most }) => {
    const near = Date.parse(start);
    const quarters = fc.integer({ min: -6 * 96, max: 6 * 96 }).map((count) => near + count * 15 * minute);
    const span = fc.constantFrom(most, most, most, 'PT45M', 'P1D');
    const instant = fc
      .tuple(quarters, span, fc.constantFrom(-1, 0, 1))
      .map(([at, moved, sign]) => (sign ? addDuration(at, sign < 0 ? `-${moved}` : moved, zone) : at));
    const date = fc
      .tuple(instant, fc.constantFrom(10, 16, 24, 24, 24))
      .map(([at, length]) => new Date(at).toISOString().slice(0, length));
    const value = fc.oneof(
      { weight: 20, arbitrary: date },
      fc.constantFrom<Json>('soon', 7, null, true, ['a', '2026-03-29'], '2026-02-30', ''),
    );
    const values = fc.record({ due: value, seen: value, amount: fc.constantFrom<Json>(1, 2, '2', null) });
    const comparison = fc.oneof(
      { weight: 12, arbitrary: fc.record({ is: fc.constantFrom('within-last', 'within-next'), value: span }) },
      fc.record({ is: fc.constantFrom('before', 'after'), value: date }),
      fc.record({ is: fc.constantFrom('set', 'unset') }),
      fc.record({ is: fc.constantFrom('equal', 'not-equal', 'contains', 'starts-with'), value }),
      fc.record({ is: fc.constantFrom('in', 'not-in'), value: fc.array(value, { maxLength: 2 }) }),
      fc.record({ is: fc.constantFrom('greater', 'at-least', 'less', 'at-most'), value: fc.constantFrom(1, 2) }),
    );
    const name = fc.constantFrom('due', 'due', 'seen', 'seen', 'amount', 'other');
    const compared = (subject: string) => fc.tuple(name, comparison).map(([of, how]) => ({ [subject]: of, ...how }));
    const times = fc
      .tuple(fc.constantFrom('at-least', 'at-most', 'equal'), fc.nat({ max: 2 }))
      .map(([how, count]) => ({ [how]: count }));
    const nested = (leaf: fc.Arbitrary<unknown>) =>
      fc.letrec<{ condition: unknown }>((tie) => ({
        condition: fc.oneof(
          { maxDepth: 2, withCrossShrink: true },
          leaf,
          fc.record({ all: fc.array(tie('condition'), { maxLength: 3, size: 'max' }) }),
          fc.record({ any: fc.array(tie('condition'), { maxLength: 3, size: 'max' }) }),
          fc.record({ not: tie('condition') }),
        ),
      })).condition;
    const event = fc.record(
      {
        event: fc.constantFrom('opened', 'clicked'),
        of: fc.constant('welcome'),
        times,
        within: span,
        where: nested(compared('property')),
      },
      { requiredKeys: ['event'] },
    );
    const standing = fc.constantFrom(
      { segment: 'cardiologists' },
      { segment: 'nurses' },
      { consent: 'email', purpose: 'marketing' },
      { prefers: 'email' },
    );
    const past = fc.record({
      at: instant,
      event: fc.constantFrom('opened', 'clicked'),
      properties: values,
      delivery: fc.constantFrom(undefined, { node: 'welcome', visit: 1 }, { node: 'welcome', visit: 2 }),
    });
    return fc.record({
      condition: nested(
        fc.oneof(
          { weight: 3, arbitrary: compared('attribute') },
          { weight: 3, arbitrary: event },
          compared('entry'),
          standing,
        ),
      ) as fc.Arbitrary<Condition>,
      start: fc
        .record({
          at: quarters,
          attributes: values,
          entry: values,
          history: fc.array(past, { maxLength: 4, size: 'max' }),
        })
        .map(({ at, history, ...known }): Scope => {
          const happened = history.map((one) => ({ ...one, at: Math.min(one.at, at), arrived: at }));
          const about = { ...view, zone, ...known, segments: ['cardiologists'], preferences: ['email'] };
          return {
            view: { ...about, history: happened },
            at,
            visits: { welcome: { count: 2, entered: near - 400 * day, sent: near - 40 * day } },
          };
        }),
    });
  });
