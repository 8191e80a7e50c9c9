import {
  ActivityCancellationType,
  CancellationScope,
  condition,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { Enrollment } from '@waymark/core/engine';
import type { JourneyActivities, StretchRequest, StretchResult } from '../activities/stretch-request.ts';
import { connectionQueue, type JourneyInput } from './input.ts';
import { nameOf, sendingName } from './names.ts';

const stretchOptions = {
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '100 ms', maximumInterval: '30 s' },
} as const;

/**
 * One whose worker was killed is noticed by its silence, and goes on elsewhere soon. How long to wait after an attempt that
 * failed for now, the attempt says itself (`RetryLater`).
 */
const retryOptions = {
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '15 s',
  retry: { initialInterval: '2 s', backoffCoefficient: 2, maximumInterval: '15 s' },
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
} as const;

const local = proxyLocalActivities<Pick<JourneyActivities, 'stretch'>>(stretchOptions);
const regular = proxyActivities<Pick<JourneyActivities, 'deliver'>>(retryOptions);

/** Runs one stretch up to the next wait as a local activity, named for the node it starts at. */
export const runStretch = (
  { plan, id }: JourneyInput,
  enrollment: Enrollment,
  { limit, pace }: Pick<StretchRequest, 'limit' | 'pace'>,
): Promise<StretchResult> =>
  local.stretch.executeWithOptions({ ...stretchOptions, summary: nameOf(plan, enrollment) }, [
    { id, enrollment, limit, pace },
  ]);

/**
 * Tries a deferred message again on the task queue of its connection, with Temporal's back-off and not before the
 * provider allows, and runs the stretch that follows. For how long altogether, its delivery's row decides. A wake ends
 * the wait or the back-off (a hand-over that has begun is still learnt): undefined then, unless it was learnt.
 */
export async function retryDelivery(
  { plan, id }: JourneyInput,
  enrollment: Enrollment,
  isWoken: () => boolean,
): Promise<StretchResult | undefined> {
  const scope = new CancellationScope();
  const summary = sendingName(plan, enrollment);
  const { notBefore = 0, connection } = enrollment.position.type === 'deferred' ? enrollment.position : {};
  const ahead = notBefore - Date.now();
  if (ahead > 0 && (await condition(isWoken, ahead, { summary }))) return undefined;
  let isOver = false;
  let isCalledOff = false;
  const queue = connection === undefined ? {} : { taskQueue: connectionQueue(connection) };
  const attempt = scope.run(() =>
    regular.deliver.executeWithOptions({ ...retryOptions, ...queue, summary }, [{ id, enrollment, limit: null }]),
  );
  const outcome = attempt
    .catch((error: unknown) => {
      // One that fails after it was called off is not tried again: its failure says so, and no cancellation does.
      if (isCalledOff || isCancellation(error)) return undefined;
      throw error;
    })
    .finally(() => {
      isOver = true;
    });
  await condition(() => isOver || isWoken());
  if (!isOver) {
    isCalledOff = true;
    scope.cancel();
  }
  return outcome;
}
