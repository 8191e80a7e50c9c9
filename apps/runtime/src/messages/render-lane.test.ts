import { expect, it } from 'vitest';
import { createLane } from './render-lane.ts';

it('a process that does not get ready holds its lane for so long only, and its message could not be tried', async () => {
  const lane = createLane({ deadlineMs: 1_000, memoryMb: 64, startMs: 0 });
  const work = { texts: [], scope: { customer: {}, entry: {}, links: {} }, isStrict: true };
  await expect(lane.render(work)).rejects.toThrow(/ended: it does not start in time$/);
  // The next message starts another.
  await expect(lane.render(work)).rejects.toThrow(/ended: it does not start in time$/);
  await lane.close();
});
