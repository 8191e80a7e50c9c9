import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@waymark/temporal';
import { readConfig } from '../src/config.ts';
import { type Foundation, layFoundation } from '../src/foundation.ts';
import { createLog } from '../src/log.ts';
import { startApi } from '../src/roles/api.ts';
import { readTables, type TablesReader } from './tables.ts';

/** The API process without Temporal, in a folder of its own. */
export interface Served {
  url: string;
  foundation: Foundation;
  /** Its database, read from outside. */
  tables: TablesReader;
  /** Calls a query, or with `'mutation'` a mutation, of the API; gives its data, or its error. */
  call<T>(procedure: string, input?: unknown, type?: 'query' | 'mutation'): Promise<T>;
  /** Posts to the ingestion API with the write key. */
  post(path: string, body: unknown): Promise<Response>;
  stop(): Promise<void>;
}

/** Starts it on a free port; `connectors` are further folders of connector packages, `reload` watches them. */
export async function serve(
  environment: Record<string, string> = {},
  { connectors = [], reload = false }: { connectors?: string[]; reload?: boolean } = {},
): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-api-'));
  const read = readConfig({
    WAYMARK_HOME: home,
    WAYMARK_PORT: String(await freePort()),
    WAYMARK_LOG: 'error',
    WAYMARK_SAMPLE: '0',
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    ...environment,
  });
  if ('problems' in read) throw new Error(read.problems.join(' '));
  const config = { ...read.config, connectors: [...read.config.connectors, ...connectors], reload };
  const foundation = await layFoundation(config, createLog('error', 'api'));
  await foundation.connectors.complete;
  const api = await startApi(foundation);
  const { url } = read.config;
  const authorization = `Basic ${Buffer.from(`${foundation.keys.write}:`).toString('base64')}`;
  const tables = readTables(home);
  return {
    url,
    foundation,
    tables,
    async call(procedure, input, type = 'query') {
      const address = `${url}/trpc/${procedure}`;
      const headers = { 'content-type': 'application/json' };
      const answer =
        type === 'mutation'
          ? await fetch(address, { method: 'POST', headers, body: JSON.stringify(input) })
          : await fetch(
              input === undefined ? address : `${address}?input=${encodeURIComponent(JSON.stringify(input))}`,
            );
      const json = (await answer.json()) as { result?: { data: never }; error?: never };
      return json.result?.data ?? (json.error as never);
    },
    post: (path, body) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async stop() {
      tables.close();
      await api.stop();
      await foundation.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
