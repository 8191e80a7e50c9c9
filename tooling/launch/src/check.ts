import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildEnvironment } from './build.ts';
import { root } from './checkout.ts';

const checks: readonly [name: string, tool: string, ...args: string[]][] = [
  ['format and lint', 'biome', 'check', '.'],
  ['types', 'turbo', 'run', 'typecheck', '--continue', '--output-logs=errors-only'],
  ['boundaries', 'turbo', 'boundaries'],
  ['unused code', 'knip'],
];

const outcomes = checks.map(([name, tool, ...args]) => {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    env: buildEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return { name, ok: status === 0 };
});

console.log();
for (const { name, ok } of outcomes) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}`);
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);
