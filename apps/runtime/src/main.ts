import { readConfig } from './config.ts';
import { layFoundation } from './foundation.ts';
import { createLog } from './log.ts';
import { type Running, startApi } from './roles/api.ts';
import { onStop } from './stopping.ts';

const read = readConfig(process.env, process.argv.slice(2));
if ('problems' in read) {
  process.stderr.write(`${read.problems.join('\n')}\n`);
  process.exit(1);
}
const { config } = read;
const log = createLog(config.logLevel, config.role);
const foundation = await layFoundation(config, log);
const running: Running[] = [];

onStop(async () => {
  for (const role of running.reverse()) await role.stop();
  await foundation.close();
});

try {
  if (config.role !== 'worker') running.push(await startApi(foundation));
  if (config.role !== 'api') running.push((await import('./roles/worker.ts')).startWorker(foundation));
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  process.stderr.write(`Port ${config.port} is in use. Set WAYMARK_PORT to another one.\n`);
  process.exit(1);
}
