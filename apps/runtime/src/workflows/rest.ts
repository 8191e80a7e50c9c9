import { CancellationScope, sleep } from '@temporalio/workflow';
import type { Enrollment } from '@waymark/core/engine';
import type { JourneyInput } from './input.ts';
import { nameOf } from './names.ts';

/** The rests of one execution. */
export interface Rests {
  /** Rests until an instant or until woken; true when the instant came. Rejects when the execution is cancelled. */
  rest(enrollment: Enrollment, until: number | null, isWoken: () => boolean): Promise<boolean> | boolean;
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
 * reckons its own time: its rest is the logical time ahead of it, divided by its speed. Few promises are made: the SDK
 * keeps a stack trace for each.
 */
export function createRests({ plan, speed }: JourneyInput): Rests {
  const execution = CancellationScope.current();
  let timer: Timer | undefined;
  let rouse = nothing;
  let giveUp: (error: unknown) => void = nothing;
  execution.cancelRequested.catch((error: unknown) => giveUp(error));

  const only = (until: number | null) => {
    if (timer?.until === until) return;
    timer?.scope.cancel();
    timer = undefined;
  };

  const begin = (enrollment: Enrollment, until: number): Timer | undefined => {
    // A workflow's clock stands still while a stretch runs, so that the enrollment may be ahead of it.
    const now = Math.max(Date.now(), enrollment.at);
    const ahead = speed === undefined ? until - now : Math.ceil((until - enrollment.at) / speed);
    if (ahead <= 0) return undefined;
    const begun: Timer = { until, scope: new CancellationScope(), rings: false };
    const ring = () => {
      begun.rings = true;
      rouse();
    };
    begun.scope.run(() => sleep(ahead, { summary: nameOf(plan, enrollment) })).then(ring, nothing);
    return begun;
  };

  const hasRung = (): boolean => {
    const rings = timer?.rings === true;
    if (rings) timer = undefined;
    return rings;
  };

  return {
    only,
    rouse: () => rouse(),
    rest(enrollment, until, isWoken) {
      if (execution.consideredCancelled) return execution.cancelRequested;
      only(until);
      if (until !== null) timer ??= begin(enrollment, until);
      if (until !== null && !timer) return true;
      if (timer?.rings || isWoken()) return hasRung();
      return new Promise((resolve, reject) => {
        giveUp = reject;
        rouse = () => {
          if (!timer?.rings && !isWoken()) return;
          rouse = nothing;
          resolve(hasRung());
        };
      });
    },
  };
}

const nothing = (): void => {};
