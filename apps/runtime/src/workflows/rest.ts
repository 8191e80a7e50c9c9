import { CancellationScope, isCancellation, sleep, Trigger } from '@temporalio/workflow';
import type { Enrollment } from '@waymark/core/engine';
import type { JourneyInput } from './input.ts';
import { nameOf } from './names.ts';

/** The rests of one execution. */
export interface Rests {
  /** Rests until an instant or until woken; true when the instant came. */
  rest(enrollment: Enrollment, until: number | null, isWoken: () => boolean): Promise<boolean>;
  /** Says that there was a wake. */
  rouse(): void;
  /** Says that nothing rests until any other instant: a timer set for one is cancelled. */
  only(until: number | null): void;
}

/** A timer on its way, until it rings. */
interface Timer {
  until: number;
  scope: CancellationScope;
  rings: boolean;
}

/**
 * Makes them. A wake that ends nothing leaves the timer as it is, since setting it anew would cost history. A test run
 * reckons its own time: its rest is the logical time ahead of it, divided by its speed.
 */
export function createRests({ plan, speed }: JourneyInput): Rests {
  let timer: Timer | undefined;
  let roused: Trigger<void> | undefined;

  const rouse = () => roused?.resolve();

  const only = (until: number | null) => {
    if (timer?.until === until) return;
    timer?.scope.cancel();
    timer = undefined;
  };

  const begin = (enrollment: Enrollment, until: number): Timer | undefined => {
    // A workflow's clock stands still while a stretch runs, so that the enrollment may be ahead of it.
    const now = Math.max(Date.now(), enrollment.at);
    const ahead = speed === undefined ? until - now : Math.ceil((until - enrollment.at) / speed);
    return ahead > 0 ? startTimer(until, { ahead, summary: nameOf(plan, enrollment), rouse }) : undefined;
  };

  return {
    only,
    rouse,
    async rest(enrollment, until, isWoken) {
      only(until);
      if (until !== null) timer ??= begin(enrollment, until);
      if (until !== null && !timer) return true;
      while (!timer?.rings && !isWoken()) {
        roused = new Trigger();
        await roused;
      }
      const hasRung = timer?.rings === true;
      if (hasRung) timer = undefined;
      return hasRung;
    },
  };
}

function startTimer(
  until: number,
  { ahead, summary, rouse }: { ahead: number; summary: string; rouse: () => void },
): Timer {
  const timer: Timer = { until, scope: new CancellationScope(), rings: false };
  timer.scope
    .run(() => sleep(ahead, { summary }))
    .then(
      () => {
        timer.rings = true;
        rouse();
      },
      (error: unknown) => {
        if (!isCancellation(error)) throw error;
      },
    );
  return timer;
}
