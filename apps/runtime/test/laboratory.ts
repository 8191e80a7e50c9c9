import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTemporalServer, freePort, startTemporalServer } from '@waymark/temporal';
import { readConfig } from '../src/config.ts';
import type { FailPoint, FailPoints } from '../src/fail-points.ts';
import { type Foundation, layFoundation } from '../src/foundation.ts';
import { createLog } from '../src/log.ts';
import { startApi } from '../src/roles/api.ts';
import { startWorker } from '../src/roles/worker.ts';
import { until } from './product.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** The whole product in the test's own process, on a real Temporal server, with its fail points in the test's hands. */
export interface Laboratory {
  url: string;
  home: string;
  writeKey: string;
  temporalAddress: string;
  foundation: Foundation;
  points: Points;
  stop(): Promise<void>;
}

/** What is to happen when a customer's enrollment comes to a fail point. */
export interface Points {
  /** Once, as it comes there for the `nth` time (from 1); the enrollment is held there meanwhile. */
  at(point: FailPoint, customer: string, happen: () => Promise<unknown>, nth?: number): void;
  /** When the customer's enrollment came there, in milliseconds. */
  passed(point: FailPoint, customer: string): number[];
}

/** Opens a laboratory in a folder of its own. */
export async function openLaboratory(): Promise<Laboratory> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-laboratory-'));
  const found = await findTemporalServer({ cacheDir: join(checkout, '.waymark/bin'), report: () => {} });
  if ('problem' in found) throw new Error(found.problem);
  const [port, temporalPort, uiPort] = [await freePort(), await freePort(), await freePort()];
  const temporal = await startTemporalServer({
    path: found.path,
    port: temporalPort,
    uiPort,
    dbFile: join(home, 'temporal.db'),
  });
  const read = readConfig({
    WAYMARK_HOME: home,
    WAYMARK_PORT: String(port),
    WAYMARK_LOG: 'error',
    WAYMARK_SAMPLE: '0',
    TEMPORAL_ADDRESS: temporal.address,
  });
  if ('problems' in read) throw new Error(read.problems.join(' '));
  const points = createPoints((enrollment) => customerOf(foundation, enrollment));
  const foundation: Foundation = await layFoundation(read.config, createLog('error', 'all'), points.failPoints);
  const api = await startApi(foundation);
  const worker = startWorker(foundation);
  const { url } = read.config;
  await until(async () => (await fetch(`${url}/health`)).ok, { seconds: 60 });
  return {
    url,
    home,
    writeKey: foundation.keys.write,
    temporalAddress: temporal.address,
    foundation,
    points,
    async stop() {
      await api.stop();
      await worker.stop();
      await foundation.close();
      await temporal.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function customerOf({ store }: Foundation, enrollment: number): Promise<string> {
  const row = await store.enrollments.byId(enrollment);
  return (row && (await store.customers.byId(row.customer))?.outsideId) ?? '';
}

function createPoints(customerOf: (enrollment: number) => Promise<string>): Points & { failPoints: FailPoints } {
  const planned = new Map<string, Map<number, () => Promise<unknown>>>();
  const passed = new Map<string, number[]>();
  return {
    at(point, customer, happen, nth = 1) {
      const key = `${point} ${customer}`;
      planned.set(key, (planned.get(key) ?? new Map()).set(nth, happen));
    },
    passed: (point, customer) => passed.get(`${point} ${customer}`) ?? [],
    async failPoints(point, enrollment) {
      const key = `${point} ${await customerOf(enrollment)}`;
      const times = [...(passed.get(key) ?? []), Date.now()];
      passed.set(key, times);
      await planned.get(key)?.get(times.length)?.();
    },
  };
}
