import { journeyQueue } from '../workflows/input.ts';
import type { Temporal } from './connect.ts';

/**
 * A worker asks for work all the time; the server answers one that got none after a minute, and it asks again. One that has
 * not asked for longer than this, in milliseconds, is gone: its death shows after as long.
 */
const longestSilence = 75_000;

/** Temporal's number for the tasks of workflows (temporal.api.enums.v1.TaskQueueType). */
const workflowTasks = 1;

/**
 * True where a worker serves the journeys: by what the server itself remembers of who asked for their work. False where the
 * server does not answer within one and a half seconds. Its clock and ours have to agree to some ten seconds.
 */
export function isServed({ client, within }: Pick<Temporal, 'client' | 'within'>, now: number): Promise<boolean> {
  const asked = {
    namespace: client.options.namespace,
    taskQueue: { name: journeyQueue },
    taskQueueType: workflowTasks,
  };
  return within(1_500, () => client.workflowService.describeTaskQueue(asked)).then(
    ({ pollers }) => pollers.some(({ lastAccessTime }) => now - millisecondsOf(lastAccessTime) < longestSilence),
    () => false,
  );
}

type Timestamp = { seconds?: { toNumber(): number } | null; nanos?: number | null } | null | undefined;

const millisecondsOf = (time: Timestamp): number =>
  (time?.seconds?.toNumber() ?? 0) * 1_000 + (time?.nanos ?? 0) / 1_000_000;
