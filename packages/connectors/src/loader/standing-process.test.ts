import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe('a process that has nothing to do', () => {
  const idleMs = 60_000;
  const answer = { answer: { state: 'absent' } };
  let retired: string[];

  /** A process that is never gone, however it is ended; its calls take a quarter of their deadline. */
  const slow = (name: string): ConnectorProcess =>
    ({
      alive: () => !retired.includes(name),
      call: async (_, deadlineMs) => {
        if (retired.includes(name)) return { failure: { kind: 'transient', message: 'it had ended', by: 'host' } };
        await new Promise((resolve) => setTimeout(resolve, deadlineMs / 4));
        return answer;
      },
      retire: () => {
        retired.push(name);
        return new Promise(() => {});
      },
    }) as Partial<ConnectorProcess> as ConnectorProcess;

  beforeEach(() => {
    retired = [];
    vi.mocked(startConnector).mockResolvedValue({ process: slow('second') });
  });

  test('is ended after a while, and a call that comes as it ends goes to a new one', async () => {
    const standing = keepProcess('file:///connector.js', { ...options, idleMs }, slow('first'));
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(retired).toEqual([]);
    vi.advanceTimersByTime(1);
    const put = standing.put(call, 120_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await put).toEqual(answer);
    expect(retired).toEqual(['first']);
    expect(startConnector).toHaveBeenCalledTimes(1);
  });

  test('is spared by a call that comes just before, and rests from its end on', async () => {
    const standing = keepProcess('file:///connector.js', { ...options, idleMs }, slow('first'));
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    const put = standing.put(call, 120_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await put).toEqual(answer);
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(retired).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(retired).toEqual(['first']);
    expect(startConnector).not.toHaveBeenCalled();
  });

  test('does not end while any of its calls is open', async () => {
    const standing = keepProcess('file:///connector.js', { ...options, idleMs }, slow('first'));
    const [long, short] = [standing.put(call, 4 * 5 * idleMs), standing.put(call, 120_000)];
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await short).toEqual(answer);
    await vi.advanceTimersByTimeAsync(4 * idleMs);
    expect(retired).toEqual([]);
    await vi.advanceTimersByTimeAsync(idleMs);
    expect(await long).toEqual(answer);
  });

  test('is let rest too where it took the place of another', async () => {
    const standing = keepProcess('file:///connector.js', { ...options, idleMs }, slow('first'));
    standing.replace('file:///newer.js', slow('second'));
    await vi.advanceTimersByTimeAsync(idleMs);
    expect(retired).toEqual(['first', 'second']);
  });
});
