import { expect, it, vi } from 'vitest';
import { latestWins } from './latest-wins.ts';

it('what is asked for again and again while it runs is done once more, and not at the same time', async () => {
  const begun: PromiseWithResolvers<void>[] = [];
  const ask = latestWins(() => {
    const one = Promise.withResolvers<void>();
    begun.push(one);
    return one.promise;
  });
  ask();
  for (let n = 0; n < 5; n++) ask();
  expect(begun).toHaveLength(1);
  begun[0]?.reject(new Error('the server is away'));
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.resolve();
  await begun[1]?.promise;
  expect(begun).toHaveLength(2);
  ask();
  await expect.poll(() => begun.length).toBe(3);
});

it('is done at once, and then no more often than it may', async () => {
  vi.useFakeTimers();
  const work = vi.fn(async () => undefined);
  const ask = latestWins(work, 800);
  ask();
  expect(work).toHaveBeenCalledTimes(1);
  for (let n = 0; n < 40; n++) {
    await vi.advanceTimersByTimeAsync(50);
    ask();
  }
  expect(work).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(work).toHaveBeenCalledTimes(4);
  ask();
  expect(work).toHaveBeenCalledTimes(5);
  vi.useRealTimers();
});
