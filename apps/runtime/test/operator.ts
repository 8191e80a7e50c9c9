import { Client, Connection, type WorkflowHandle } from '@temporalio/client';

/** One event of an execution's history, as the server gives it. */
export type HistoryEvent = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/** Temporal as an operator looks at it. */
export interface Operator {
  client: Client;
  /** Every execution of a journey, found by the search attribute; runs continued or repeated count one by one. */
  executions(journey: string): Promise<{ workflowId: string; runId: string; status: string }[]>;
  history(workflowId: string): Promise<HistoryEvent[]>;
  close(): Promise<void>;
}

/** Connects to a product's Temporal server. */
export async function callTemporal({ temporalAddress }: { temporalAddress: string }): Promise<Operator> {
  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  return {
    client,
    async executions(journey) {
      const found = [];
      for await (const { workflowId, runId, status } of client.workflow.list({ query: `Journey = '${journey}'` })) {
        found.push({ workflowId, runId, status: status.name });
      }
      return found;
    },
    history: async (workflowId) => (await client.workflow.getHandle(workflowId).fetchHistory()).events ?? [],
    close: () => connection.close(),
  };
}
