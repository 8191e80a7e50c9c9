import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepStream } from './kept-stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Streams that tell their end at once when they are left, as those of the API client do. */
function streams() {
  const ends: (() => void)[] = [];
  let open = 0;
  const kept = keepStream((own) => {
    open++;
    const end = () => {
      open--;
      own.ended();
    };
    ends.push(end);
    return { unsubscribe: end };
  }, 2_000);
  return { kept, ends, opened: () => ends.length, open: () => open };
}

it('a page that was hidden and is looked at again has one stream, and opens no other while it stands', async () => {
  const { kept, opened, open } = streams();
  kept.watch();
  kept.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect({ opened: opened(), open: open() }).toEqual({ opened: 1, open: 0 });
  kept.watch();
  await vi.advanceTimersByTimeAsync(60_000);
  expect({ opened: opened(), open: open() }).toEqual({ opened: 2, open: 1 });
});

it('a page that is hidden opens none, also where a stream had just ended by itself', async () => {
  const { kept, ends, opened } = streams();
  kept.watch();
  ends[0]?.();
  kept.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened()).toBe(1);
});

it('a stream that ends by itself is opened anew after a while', async () => {
  const { kept, ends, opened } = streams();
  kept.watch();
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(opened()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(opened()).toBe(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened()).toBe(2);
});
