import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { waitForMost } from './most.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const never = new Promise(() => {});

/** After how many milliseconds most of them count as done. */
async function waited(works: Promise<unknown>[]): Promise<number> {
  const began = performance.now();
  const took = waitForMost(works, 4_000).then(() => performance.now() - began);
  await vi.advanceTimersByTimeAsync(120_000);
  return took;
}

it.each([
  ['all are waited for', () => [after(3_000), after(7_000), after(12_000)], 12_000],
  ['one that never ends holds the others up for a moment only', () => [after(1_000), never], 5_000],
  ['one that rejects has come', () => [Promise.reject(new Error('no')), after(2_000)], 2_000],
  ['where all are slow, a straggler has as long again', () => [after(10_000), never, after(6_000)], 20_000],
  ['until one has come, all are waited for', () => [after(30_000), never], 60_000],
  ['where there is none, nobody waits', () => [], 0],
])('%s', async (_, works, ms) => {
  expect(await waited(works())).toBe(ms);
});
