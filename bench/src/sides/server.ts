import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { until } from '@waymark/runtime/testing';
import { findTemporalServer, startTemporalServer } from '@waymark/temporal';

/** The Temporal server that the sides share, with the project's own flags. */
export interface Server {
  address: string;
  file: string;
  client: Client;
  /** Resolves once no execution runs any more. */
  settled(): Promise<void>;
  /** Resolves once so many executions of a journey have set their timer; gives their workflow ids. */
  parked(journey: string, count: number): Promise<string[]>;
  stop(): Promise<void>;
}

/** The events of an execution that has set its first timer: its start, a task of three, a marker and the timer. */
const parkedLength = 6;
const patience = { seconds: 120 };

const programs = fileURLToPath(new URL('../../../.waymark/bin', import.meta.url));

/** Starts it with its database in a folder. */
export async function startServer(folder: string): Promise<Server> {
  const found = await findTemporalServer({ cacheDir: programs, report: (line) => console.error(line) });
  if ('problem' in found) throw new Error(found.problem);
  const file = join(folder, 'temporal.db');
  const server = await startTemporalServer({ path: found.path, dbFile: file });
  const connection = await Connection.connect({ address: server.address });
  const client = new Client({ connection });
  return {
    address: server.address,
    file,
    client,
    settled: async () => {
      await until(async () => (await client.workflow.count(`ExecutionStatus = 'Running'`)).count === 0, patience);
    },
    async parked(journey, count) {
      const parked = new Set<string>();
      await until(async () => {
        for await (const { workflowId } of client.workflow.list({ query: `Journey = '${journey}'` })) {
          if (parked.has(workflowId)) continue;
          const { historyLength } = await client.workflow.getHandle(workflowId).describe();
          if (historyLength >= parkedLength) parked.add(workflowId);
        }
        return parked.size >= count;
      }, patience);
      return [...parked];
    },
    async stop() {
      await connection.close();
      await server.stop();
    },
  };
}
