import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '@waymark/core/plan';
import { openEnroller } from '@waymark/runtime/testing';
import { spawnWorker } from '../workers/spawn.ts';
import type { Server } from './server.ts';
import type { Side } from './side.ts';

const main = fileURLToPath(new URL('../../../apps/runtime/src/main.ts', import.meta.url));

/** Waymark: its own worker process, its own store and outbox. `planSize` is the compiled plan's, in bytes. */
export async function startWaymark(
  server: Server,
  folder: string,
  { key, document }: { key: string; document: JsonObject },
): Promise<Side & { planSize: number }> {
  const home = join(folder, `waymark-${key}`);
  const environment = {
    WAYMARK_HOME: home,
    WAYMARK_LOG: 'error',
    WAYMARK_SAMPLE: '0',
    TEMPORAL_ADDRESS: server.address,
  };
  const enroller = await openEnroller(environment);
  const planSize = await enroller.publish(document);
  const worker = spawnWorker(main, ['--role', 'worker'], environment);
  return {
    name: 'Waymark',
    journey: key,
    planSize,
    add: (customers) => enroller.add(customers),
    enroll: (customers) => enroller.enroll(key, customers),
    ended: () => enroller.ended(key),
    lives: () => enroller.lives(key),
    read: (question) => worker.read(question),
    file: join(home, 'waymark.db'),
    async stop() {
      await worker.stop();
      await enroller.close();
    },
  };
}
