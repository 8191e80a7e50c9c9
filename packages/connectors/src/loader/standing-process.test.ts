import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Call } from '../contract/call.ts';
import { type ConnectorProcess, startConnector } from './connector-process.ts';
import { keepProcess } from './standing-process.ts';

vi.mock('./connector-process.ts', () => ({ startConnector: vi.fn() }));

const options = { startMs: 60_000, memoryMb: 64, allow: [], log: () => {}, closing: new AbortController().signal };
const call: Call = { door: 'lookup', connection: { settings: {}, secrets: {} }, key: 'k-1' };

let begun: number[];
let start: PromiseWithResolvers<{ process: ConnectorProcess }>;
beforeEach(() => {
  vi.useFakeTimers();
  begun = [];
  start = Promise.withResolvers();
  vi.mocked(startConnector).mockReset().mockReturnValue(start.promise);
});
afterEach(() => vi.useRealTimers());

const process = {
  alive: () => true,
  call: async (_, deadlineMs) => {
    begun.push(deadlineMs);
    return { answer: { state: 'absent' } };
  },
} as ConnectorProcess;

test.each([
  [20_000, 18_100],
  [4_000, 3_100],
])(
  'a call of %i ms whose process took %i ms to start is not begun, and leaves the process to the next one',
  async (deadlineMs, tookMs) => {
    const standing = keepProcess('file:///connector.js', options);
    const put = standing.put(call, deadlineMs);
    await vi.advanceTimersByTimeAsync(tookMs);
    start.resolve({ process });
    expect(await put).toEqual({
      failure: { kind: 'transient', message: expect.stringMatching(/not started in time for this call/), by: 'host' },
    });
    expect(begun).toEqual([]);
    expect(await standing.put(call, deadlineMs)).toEqual({ answer: { state: 'absent' } });
    expect(begun).toEqual([deadlineMs]);
    expect(startConnector).toHaveBeenCalledTimes(1);
  },
);

test('a call whose process took less has what is left', async () => {
  const put = keepProcess('file:///connector.js', options).put(call, 20_000);
  await vi.advanceTimersByTimeAsync(17_000);
  start.resolve({ process });
  expect(await put).toEqual({ answer: { state: 'absent' } });
  expect(begun).toEqual([3_000]);
});
