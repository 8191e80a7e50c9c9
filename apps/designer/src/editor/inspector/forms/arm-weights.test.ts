import { describe, expect, it } from 'vitest';
import { evenWeights, sumOf } from './arm-weights.ts';

const arms = (...weights: number[]) => weights.map((weight, at) => ({ outlet: `arm-${at}`, weight }));

describe('the shares of a split', () => {
  it.each([1, 2, 3, 6, 7])('divided evenly among %i make up a hundred', (count) => {
    const even = evenWeights(arms(...Array.from({ length: count }, () => 0)));
    expect(sumOf(even)).toBe(100);
    expect(Math.max(...even.map(({ weight }) => weight)) - Math.min(...even.map(({ weight }) => weight))).toBeLessThan(
      2,
    );
  });

  it('keep their arms, and what is a control', () => {
    const [first] = evenWeights([{ outlet: 'control', weight: 10, holdout: true }]);
    expect(first).toEqual({ outlet: 'control', weight: 100, holdout: true });
  });

  it('with decimals add up as people count', () => {
    expect(sumOf(arms(33.3, 33.3, 33.4))).toBe(100);
    expect(sumOf(arms(0.1, 0.2))).toBe(0.3);
  });
});
