import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration } from '../time/index.ts';
import type { Condition } from './condition.ts';
import { holds } from './holds.ts';
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

  it('is skipped where one part changes and the whole does not', () => {
    const attributes = { due: '2026-03-05T00:00:00Z' };
    const either: Condition = { any: [{ attribute: 'due', is: 'within-last', value: 'P1D' }, { all: [] }] };
    expect(nextChange(either, scope('2026-03-01T00:00:00Z', { attributes }))).toBeUndefined();
  });

  it('agrees with asking at every instant around clock changes and month ends', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    const spans = ['PT6H', 'P1D', 'P30D', 'P1M', 'P1DT3H', 'P1Y'];
    const starts = [
      '2026-03-29T00:00:00Z',
      '2026-10-25T00:00:00Z',
      '2026-11-01T05:00:00Z',
      '2026-04-04T15:00:00Z',
      '2026-03-31T22:00:00Z',
    ];
    const step = 5 * 60_000;
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...spans),
        fc.constantFrom(...starts),
        fc.constantFrom('within-last' as const, 'within-next' as const),
        fc.integer({ min: -72, max: 72 }),
        (zone, value, start, is, quarters) => {
          const from = Date.parse(start) - 36 * 3_600_000;
          const near = is === 'within-last' ? addDuration(from, `-${value}`, zone) : addDuration(from, value, zone);
          const due = new Date(near + 36 * 3_600_000 + quarters * 15 * 60_000).toISOString();
          const condition: Condition = { attribute: 'due', is, value };
          const at = (instant: number): Scope => ({
            view: { ...view, zone, attributes: { due } },
            at: instant,
            visits: {},
          });
          const now = holds(condition, at(from));
          const next = nextChange(condition, at(from));
          const end = Math.min(next ?? Number.POSITIVE_INFINITY, from + 4 * 86_400_000);
          for (let instant = from; instant < end; instant += step) expect(holds(condition, at(instant))).toBe(now);
          if (next !== undefined) {
            expect(holds(condition, at(next))).toBe(!now);
            expect(holds(condition, at(next - 1))).toBe(now);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
