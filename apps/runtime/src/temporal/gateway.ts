import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { enlist } from '@waymark/core/engine';
import type { Store } from '../store/store.ts';
import { type JourneyInput, journeyQueue, wakeSignal } from '../workflows/input.ts';
import { searchAttributes } from './search-attributes.ts';

/** Hands what the store decided to Temporal. Asking twice changes nothing; an execution that is over counts as told. */
export interface Gateway {
  /** Starts the execution of an enrollment. */
  start(enrollment: number): Promise<void>;
  /** Says that there is something in the inbox, up to `seq`. */
  wake(enrollment: number, seq: number): Promise<void>;
}

/** What the gateway works with. `url` is where the designer is reached. */
export interface GatewayParts {
  client: Client;
  store: Store;
  url: string;
}

/** The gateway to a Temporal server. */
export function createGateway({ client, store, url }: GatewayParts): Gateway {
  return {
    async start(id) {
      const row = await store.enrollments.byId(id);
      const version = row && (await store.versions.byId(row.version));
      if (!row || !version) return;
      const run = row.run ? await store.runs.byId(row.run) : undefined;
      const input: JourneyInput = {
        plan: version.plan,
        id,
        version: version.number,
        name: String(version.document.name),
        enrollment: row.beginning ?? enlist(row.trigger, row.enrolledAt),
        link: `${url}/journeys/${row.journey}${row.run ? '' : `/enrollments/${id}`}`,
        ...(run && { speed: run.speed }),
      };
      try {
        await client.workflow.start(row.journey, {
          workflowId: row.workflowId,
          taskQueue: journeyQueue,
          args: [input],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          staticSummary: `${input.name} · version ${input.version}`,
          typedSearchAttributes: [
            { key: searchAttributes.journey, value: row.journey },
            { key: searchAttributes.version, value: String(version.number) },
            { key: searchAttributes.customer, value: row.customer },
          ],
        });
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },

    async wake(id, seq) {
      const row = await store.enrollments.byId(id);
      if (!row) return;
      try {
        await client.workflow.getHandle(row.workflowId).signal(wakeSignal, seq);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    },
  };
}
