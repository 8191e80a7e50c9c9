import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { type FailPoint, type FailPoints, noFailPoints } from '../../src/fail-points.ts';
import { layFoundation } from '../../src/foundation.ts';
import { createLog } from '../../src/log.ts';
import { startApi } from '../../src/roles/api.ts';
import { startWorker } from '../../src/roles/worker.ts';
import { onStop } from '../../src/stopping.ts';

/**
 * A process of the product whose fail points the test arms by a message: the next one to come to an armed point is killed
 * there, or gets an error in place of its answer. Which one was reached is written to the file `reached` in its home.
 */
export interface Arming {
  point: FailPoint;
  how: 'kill' | 'error';
}

const read = readConfig(process.env, process.argv.slice(2));
if ('problems' in read) throw new Error(read.problems.join(' '));
const { config } = read;
config.connectors.push(join(import.meta.dirname, 'connectors'));

let armed: Arming | undefined;
process.on('message', (message: Arming) => {
  armed = message;
  process.send?.('armed');
});

const failPoints: FailPoints = async (point, enrollment) => {
  if (armed?.point !== point) return noFailPoints(point, enrollment);
  const { how } = armed;
  armed = undefined;
  appendFileSync(join(config.home, 'reached'), `${point} ${how}\n`);
  if (how === 'kill') process.kill(process.pid, 'SIGKILL');
  throw new Error(`made up at ${point}`);
};

const foundation = await layFoundation(config, createLog(config.logLevel, config.role), failPoints);
const running = config.role === 'api' ? await startApi(foundation) : startWorker(foundation);
onStop(async () => {
  await running.stop();
  await foundation.close();
});
