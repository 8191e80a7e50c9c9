import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createLeash } from '@waymark/processes/leash';
import { findTemporalServer } from '@waymark/temporal';
import { buildStale, designerBuild, workflowBuild } from './build.ts';
import { programs, root } from './checkout.ts';

const leash = createLeash();
const say = (line: string) => console.error(line);

process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const chosen = process.argv.slice(2).join('');
const needsDesigner = chosen === '' || chosen.includes('e');

say('Making sure that the Temporal server and all that is built are there …');
const [found, problem] = await Promise.all([
  findTemporalServer({ cacheDir: programs, report: say }),
  buildStale([workflowBuild, ...(needsDesigner ? [designerBuild] : [])], root, leash),
]);
for (const each of ['problem' in found ? found.problem : undefined, problem]) {
  if (each === undefined) continue;
  say(each);
  process.exit(1);
}

const child = spawn(process.execPath, [join(root, 'bench/src/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
if (child.pid !== undefined) leash.hold(child.pid);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
