import { expect, it } from 'vitest';
import { interleave } from './interleave.ts';

it('rounds take turns in who goes first, and the first one is not counted', async () => {
  const order: string[] = [];
  const run = (side: string) => () => order.push(side);
  const found = await interleave(3, { ours: run('ours'), theirs: run('theirs') });
  expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs', 'theirs', 'ours']);
  expect(found).toEqual([
    { ours: 4, theirs: 3 },
    { ours: 5, theirs: 6 },
    { ours: 8, theirs: 7 },
  ]);
});
