import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findTemporalServer, freePort, startTemporalServer, type TemporalServer } from '@waymark/temporal';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const main = join(checkout, 'apps/runtime/src/main.ts');

/** Which process of the product. */
export type Part = 'api' | 'worker' | 'temporal';

/** The product on free ports and in a folder of its own: a Temporal server, the API and a worker, each its own process. */
export interface Product {
  url: string;
  home: string;
  writeKey: string;
  temporalAddress: string;
  temporalUiUrl: string;
  /** What a program that talks to this product needs in its environment. */
  environment: Record<string, string>;
  /** What API and worker printed so far. */
  printed(): string;
  /** Ends a part at once, as a crash would (`kill -9`). */
  kill(part: Part): Promise<void>;
  /** Comes true once a part has died by itself. */
  whenGone(part: 'api' | 'worker'): Promise<void>;
  /** Sends a message to a part started from a test's own entry, and waits for its answer. */
  ask(part: 'api' | 'worker', message: object): Promise<void>;
  /** Starts a part that was killed. The API is awaited until it answers, whatever it says; Temporal until it serves. */
  revive(part: Part): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the product. `sample` seeds the sample workspace; `dynamicConfig` are settings of its Temporal server;
 * `environment` is what API and worker get besides their ports and folder, `entry` the file they are started from. Of
 * several `workers` the first is the part that can be killed.
 */
export async function startProduct({
  sample = false,
  dynamicConfig = {},
  environment: further = {},
  entry = main,
  workers = 1,
}: {
  sample?: boolean;
  dynamicConfig?: Record<string, number>;
  environment?: Record<string, string>;
  entry?: string;
  workers?: number;
} = {}): Promise<Product> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-product-'));
  const found = await findTemporalServer({ cacheDir: join(checkout, '.waymark/bin'), report: () => {} });
  if ('problem' in found) throw new Error(found.problem);
  const [port, temporalPort, uiPort] = [await freePort(), await freePort(), await freePort()];
  const startTemporal = () =>
    startTemporalServer({
      path: found.path,
      port: temporalPort,
      uiPort,
      dbFile: join(home, 'temporal.db'),
      dynamicConfig,
    });
  const environment = {
    ...further,
    WAYMARK_PORT: String(port),
    WAYMARK_HOME: home,
    WAYMARK_URL: `http://127.0.0.1:${port}`,
    WAYMARK_TEMPORAL_PORT: String(temporalPort),
    WAYMARK_TEMPORAL_UI_PORT: String(uiPort),
    WAYMARK_SAMPLE: sample ? '1' : '0',
  };
  let temporal: TemporalServer = await startTemporal();
  const children = new Map<Part, ChildProcess>();
  const others: ChildProcess[] = [];
  const output: string[] = [];
  const expected = new Set<ChildProcess>();

  const startChild = (role: 'api' | 'worker') => {
    const child = spawn(process.execPath, [entry, '--role', role], {
      cwd: checkout,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(`${role}: ${chunk}`));
    child.once('exit', (code, signal) => {
      if (child.killed || expected.has(child)) return;
      process.stderr.write(`${role} ended by itself (${signal ?? code}):\n${output.slice(-40).join('')}\n`);
    });
    children.set(role, child);
    return child;
  };
  const untilItSays = (statuses: number[]) =>
    until(
      async () => statuses.includes((await fetch(`${environment.WAYMARK_URL}/health`).catch(() => null))?.status ?? 0),
      {
        seconds: 180,
        otherwise: () => `the product did not answer:\n${output.slice(-40).join('')}`,
      },
    );

  const product: Product = {
    url: environment.WAYMARK_URL,
    home,
    writeKey: '',
    temporalAddress: temporal.address,
    temporalUiUrl: `http://127.0.0.1:${uiPort}`,
    environment,
    printed: () => output.join(''),
    async kill(part) {
      if (part === 'temporal') {
        process.kill(temporal.pid, 'SIGKILL');
        await temporal.stop();
        return;
      }
      await end(children.get(part), 'SIGKILL');
    },
    async whenGone(part) {
      const child = children.get(part);
      if (!child) return;
      expected.add(child);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    async ask(part, message) {
      const child = children.get(part);
      if (!child) throw new Error(`there is no ${part}`);
      const answered = once(child, 'message');
      child.send(message);
      await answered;
    },
    async revive(part) {
      if (part === 'temporal') {
        temporal = await startTemporal();
        return;
      }
      startChild(part);
      if (part === 'api') await untilItSays([200, 503]);
    },
    async stop() {
      await Promise.all([...children.values(), ...others].map((child) => end(child, 'SIGTERM')));
      await temporal.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };

  startChild('api');
  startChild('worker');
  await untilItSays([200]);
  await until(async () => !(await lateConnectors(product.url)));
  for (let n = 1; n < workers; n++) others.push(startChild('worker'));
  product.writeKey = readFileSync(join(home, 'write-key'), 'utf8').trim();
  return product;
}

/** True while a connector is still being imported, as it may be on a busy machine. */
async function lateConnectors(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/trpc/connectors.list`);
  return (await answer.text()).includes('still being imported');
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const deadline = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(deadline);
}

/** Waits until something holds, looking often. */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { seconds = 60, otherwise }: { seconds?: number; otherwise?: () => string } = {},
): Promise<T> {
  for (const deadline = Date.now() + seconds * 1000; ; ) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(otherwise?.() ?? `it did not come true in ${seconds} s: ${ask}`);
    await sleep(50);
  }
}
