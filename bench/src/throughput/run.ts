import { setTimeout as sleep } from 'node:timers/promises';
import type { Side } from '../sides/side.ts';

/** What one run of a side found. */
export interface Throughput {
  /** Enrollments a second. */
  rate: number;
  /** Milliseconds of the processor per enrollment, of the worker and of the processes it starts. */
  cpu: number;
  /** What of it the worker's thread spent that runs activities. */
  main: number;
}

/**
 * Enrolls all customers, never more than `inFlight` at once, and measures between the end of the first `inFlight` of
 * them and the start of the last, so that as many are under way all the time.
 */
export async function runThrough(
  side: Side,
  customers: readonly string[],
  { inFlight }: { inFlight: number },
): Promise<Throughput> {
  const before = await side.ended();
  let entered = 0;
  const untilEnded = async (count: number) => {
    for (;;) {
      const ended = (await side.ended()) - before;
      const room = Math.min(inFlight - (entered - ended), customers.length - entered);
      await side.enroll(customers.slice(entered, entered + room));
      entered += Math.max(room, 0);
      if (ended >= count) return { ended, at: performance.now(), ...(await side.read('cpu')) };
      await sleep(5);
    }
  };
  const first = await untilEnded(inFlight);
  const last = await untilEnded(customers.length - inFlight);
  await untilEnded(customers.length);
  const enrollments = last.ended - first.ended;
  return {
    rate: (enrollments / (last.at - first.at)) * 1_000,
    cpu: (last.cpu - first.cpu) / enrollments,
    main: (last.main - first.main) / enrollments,
  };
}
