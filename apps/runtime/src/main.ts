import './quick-imports.ts';
import { readConfig } from './config.ts';
import type { Running } from './roles/api.ts';
import { explainStart } from './start-trouble.ts';
import { onStop } from './stopping.ts';

const read = readConfig(process.env, process.argv.slice(2));
if ('problems' in read) giveUp(read.problems.join('\n'));
const { config } = read;

try {
  const [{ layFoundation }, { createLog }] = await Promise.all([import('./foundation.ts'), import('./log.ts')]);
  const foundation = await layFoundation(config, createLog(config.logLevel, config.role));
  const running: Running[] = [];
  onStop(async () => {
    for (const role of running.reverse()) await role.stop();
    await foundation.close();
  });
  if (config.role !== 'worker') running.push(await (await import('./roles/api.ts')).startApi(foundation));
  if (config.role !== 'api') running.push((await import('./roles/worker.ts')).startWorker(foundation));
} catch (error) {
  const trouble = explainStart(error, config);
  if (trouble === undefined) throw error;
  giveUp(trouble);
}

function giveUp(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
