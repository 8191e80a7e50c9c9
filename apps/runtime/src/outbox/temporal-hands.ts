import {
  isGrpcServiceError,
  type WorkflowClient,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import { beginningOf } from '../enrollments/state-of.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Store } from '../store/store.ts';
import type { Temporal } from '../temporal/connect.ts';
import { searchAttributes } from '../temporal/search-attributes.ts';
import { type JourneyInput, journeyQueue, wakeSignal } from '../workflows/input.ts';
import type { Handed, Hands } from './hands.ts';

/** Status codes of gRPC by which a server that is away, starting or overrun is known. */
const away = new Set([1, 4, 8, 14]);

/** Starts and wakes the workflows of enrollments. `url` is where the designer is reached. */
export function createTemporalHands(parts: { store: Store; temporal: Temporal; url: string }): Hands {
  const { store, temporal } = parts;
  const { workflow } = temporal.client;
  const told = (calls: () => Promise<unknown>): Promise<Handed> =>
    temporal.within(5_000, calls).then((): Handed => ({ handed: true }), handedIn);

  const start = async (enrollment: number): Promise<Handed> => {
    const row = await store.enrollments.byId(enrollment);
    const options = row && (await startOptions(parts, row));
    return row && options ? told(() => workflow.start(row.journey, options)) : { handed: true };
  };

  return {
    start,

    /** A live enrollment whose workflow the server does not know (its history file was lost) is started again. */
    async wake(enrollment, seq) {
      const row = await store.enrollments.byId(enrollment);
      if (row?.state !== 'open') return { handed: true };
      let isLost = false;
      const outcome = await told(() =>
        workflow
          .getHandle(row.workflowId)
          .signal(wakeSignal, seq)
          .catch((error: unknown) => {
            if (!(error instanceof WorkflowNotFoundError)) throw error;
            isLost = true;
          }),
      );
      return isLost && !row.run ? start(enrollment) : outcome;
    },
  };
}

/** What is known already counts as handed over. */
function handedIn(error: unknown): Handed {
  if (error instanceof WorkflowExecutionAlreadyStartedError) return { handed: true };
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  if (isGrpcServiceError(cause) && away.has(cause.code)) return { unreachable: true };
  return { trouble: cause instanceof Error ? cause.message : String(cause) };
}

async function startOptions(
  { store, url }: { store: Store; url: string },
  row: StoredEnrollment,
): Promise<Parameters<WorkflowClient['start']>[1] | undefined> {
  const version = await store.versions.byId(row.version);
  if (!version) return undefined;
  const run = row.run ? await store.runs.byId(row.run) : undefined;
  const name = String(version.document.name ?? row.journey);
  const link = `${url}/enrollments/${row.id}`;
  const input: JourneyInput = {
    plan: version.plan,
    id: row.id,
    version: version.number,
    name,
    enrollment: beginningOf(row),
    link,
    ...(run && { speed: run.speed }),
  };
  return {
    workflowId: row.workflowId,
    taskQueue: journeyQueue,
    args: [input],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    workflowIdConflictPolicy: 'FAIL',
    staticSummary: `${name} · ${run ? 'test run' : `version ${version.number}`}`,
    staticDetails: `[Open in Waymark](${link})`,
    typedSearchAttributes: new TypedSearchAttributes([
      { key: searchAttributes.journey, value: row.journey },
      { key: searchAttributes.version, value: String(version.number) },
      { key: searchAttributes.customer, value: row.customer },
    ]),
  };
}
