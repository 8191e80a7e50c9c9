import { condition } from '@temporalio/workflow';
import type { Enrollment } from '@waymark/core/engine';
import type { JourneyInput } from './input.ts';
import { nameOf } from './names.ts';

/**
 * Rests until an instant or until woken; true when the instant came first. A test run reckons its own time: its rest is
 * the logical time ahead of it, divided by its speed.
 */
export async function rest(
  { plan, speed }: JourneyInput,
  enrollment: Enrollment,
  { until, isWoken }: { until: number | null; isWoken: () => boolean },
): Promise<boolean> {
  if (until === null) {
    await condition(isWoken);
    return false;
  }
  // A workflow's clock stands still while a stretch runs, so that the enrollment may be ahead of it.
  const now = Math.max(Date.now(), enrollment.at);
  const ahead = speed === undefined ? until - now : Math.ceil((until - enrollment.at) / speed);
  if (ahead <= 0) return true;
  return !(await condition(isWoken, ahead, { summary: nameOf(plan, enrollment) }));
}
