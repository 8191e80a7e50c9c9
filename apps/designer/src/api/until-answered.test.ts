import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilAnswered } from './until-answered.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const away = () => Promise.reject(new TypeError('Failed to fetch'));

it('what fails is asked again until it is answered, and taken once', async () => {
  const ask = vi
    .fn(async () => 'newer')
    .mockImplementationOnce(away)
    .mockImplementationOnce(away);
  const take = vi.fn();
  untilAnswered({ ask, take });
  await vi.advanceTimersByTimeAsync(5_999);
  expect(take).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(3);
  expect(take).toHaveBeenCalledExactlyOnceWith('newer');
});

it('an answer that comes after it was stopped is not taken', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const take = vi.fn();
  const stop = untilAnswered({ ask: () => promise, take });
  stop();
  resolve('late');
  await vi.runAllTimersAsync();
  expect(take).not.toHaveBeenCalled();
});

it('nothing is asked any more after it was stopped', async () => {
  const failing = vi.fn(away);
  const stopFailing = untilAnswered({ ask: failing, take: vi.fn() });
  await vi.advanceTimersByTimeAsync(1_000);
  stopFailing();
  const { promise, reject } = Promise.withResolvers<string>();
  const late = vi.fn(() => promise);
  untilAnswered({ ask: late, take: vi.fn() })();
  reject(new TypeError('Failed to fetch'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(failing).toHaveBeenCalledTimes(1);
  expect(late).toHaveBeenCalledTimes(1);
});

it('what is gone is not asked for again', async () => {
  const gone = TRPCClientError.from({
    error: { code: -32004, message: 'no such journey', data: { code: 'NOT_FOUND', httpStatus: 404 } },
  } as never);
  const ask = vi.fn(() => Promise.reject(gone));
  untilAnswered({ ask, take: vi.fn() });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
});
