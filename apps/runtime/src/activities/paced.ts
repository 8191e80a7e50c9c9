import { setTimeout as pause } from 'node:timers/promises';
import type { Enrollment } from '@waymark/core/engine';
import type { StretchRequest, StretchResult } from './stretch-request.ts';

/** A rest that would last longer, in milliseconds, is left to a timer of the server. */
const longestRest = 1_000;

/** A stretch takes no longer, in milliseconds: Temporal expects to hear of it within ten seconds. */
const longestStretch = 4_000;

/** Nor does it go through more rests, since what it tells has to fit into one event of a history. */
const mostRests = 100;

/** Runs one stretch, and says how far the enrollment got. */
export type Go = (request: StretchRequest) => Promise<StretchResult & { enrollment: Enrollment }>;

/**
 * Runs a stretch of a test run, and the ones after it as long as the rests between them are short. A timer of the server
 * takes a second at least, however short it is: a journey that goes round a thousand times would take a quarter of an hour.
 */
export async function paced(request: StretchRequest, go: Go): Promise<StretchResult> {
  const begun = Date.now();
  let done = await go(request);
  const events = [...done.events];
  for (let rests = 0; request.pace !== undefined && done.next !== null && rests < mostRests; rests++) {
    const rest = Math.max(0, done.next - done.enrollment.at) / request.pace;
    if (rest > longestRest || Date.now() + rest > begun + longestStretch) break;
    if (rest >= 1) await pause(rest);
    done = await go({ ...request, enrollment: done.enrollment, limit: done.next });
    events.push(...done.events);
  }
  return { events, next: done.next };
}
