import fc from 'fast-check';
import { expect, it } from 'vitest';
import { perSecond, spacingOf } from './rate.ts';

it('no rate is no limit', () => {
  expect(spacingOf(undefined)).toBe(0);
  expect(perSecond(undefined)).toBeUndefined();
});

it('messages leave evenly, a little more slowly than allowed', () => {
  expect(spacingOf({ max: 10, per: 'PT1S' })).toBe(125);
  expect(spacingOf({ max: 1_000, per: 'P1D' })).toBeCloseTo(86_400.25);
  expect(perSecond({ max: 60, per: 'PT1M' })).toBeCloseTo(0.996, 3);
});

it('over no period more messages arrive than allowed, though each is up to a quarter of a second under way', () => {
  const rates = fc.record({ max: fc.integer({ min: 1, max: 50 }), seconds: fc.integer({ min: 1, max: 60 }) });
  const delays = fc.array(fc.integer({ min: 0, max: 249 }), { minLength: 200, maxLength: 200 });
  fc.assert(
    fc.property(rates, delays, ({ max, seconds }, late) => {
      const spacing = spacingOf({ max, per: `PT${seconds}S` });
      const arrivals = late.map((delay, n) => n * spacing + delay).sort((a, b) => a - b);
      const most = Math.max(
        ...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + seconds * 1000).length),
      );
      expect(most).toBeLessThanOrEqual(max);
    }),
  );
});
