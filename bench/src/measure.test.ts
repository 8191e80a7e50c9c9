import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';
import { tableOf } from './table.ts';

describe('a measure', () => {
  const rounds = [
    { ours: 90, theirs: 100 },
    { ours: 50, theirs: 40 },
    { ours: 80, theirs: 100 },
  ];

  it('is the median of the rounds’ ratios, not the ratio of medians', () => {
    expect(measure({ figure: 'steps/s', rival: 'by hand' }, rounds)).toMatchObject({
      ours: 80,
      theirs: 100,
      ratio: 0.9,
      ratios: [0.9, 1.25, 0.8],
    });
  });

  it('says whether its goal is met, from below or from above', () => {
    const met = (goal: { atLeast: number } | { atMost: number }) =>
      measure({ figure: 'steps/s', rival: 'by hand', goal }, rounds).met;
    expect([met({ atLeast: 0.9 }), met({ atLeast: 0.91 }), met({ atMost: 0.9 }), met({ atMost: 0.89 })]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('shows in the table as missed where it is', () => {
    const missed = measure({ figure: 'steps/s', rival: 'by hand', goal: { atLeast: 1 } }, rounds);
    expect(tableOf('steps', [missed])).toMatch(/steps\/s \(by hand\) +80\.0 +100 +0\.90 +≥ 1 +MISSED/);
  });
});
