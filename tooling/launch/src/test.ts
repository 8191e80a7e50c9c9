import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLeash } from '@waymark/processes/leash';
import { findTemporalServer } from '@waymark/temporal';
import { buildStale, designerBuild, workflowBuild } from './build.ts';
import { programs, root } from './checkout.ts';
import { closingLines, judgeRun, type Sums } from './sums.ts';

const [first, ...rest] = process.argv.slice(2);
const long = first === '--long';
const given = long ? rest : process.argv.slice(2);
const leash = createLeash();
const say = (line: string) => console.error(line);

process.on('disconnect', () => process.exit(1));
process.channel?.unref();

say('Making sure that the Temporal server and the designer are there …');
const [found, buildProblem] = await Promise.all([
  findTemporalServer({ cacheDir: programs, report: say }),
  buildStale([designerBuild, workflowBuild], root, leash),
]);
const problems = ['problem' in found ? found.problem : undefined, buildProblem].filter((each) => each !== undefined);
for (const problem of problems) say(problem);

/** Long tests that measure a pace have the machine for themselves, one by one, and run before the others. */
const longPasses = [
  { picked: ['.alone.long.test.'], which: 'alone' },
  { picked: ['.long.test.'], which: 'beside' },
];
const passes = long && given.length === 0 ? longPasses : [{ picked: given, which: long ? '1' : undefined }];
const sums: Sums = { passed: 0, failures: [] };
for (const pass of passes) {
  const { passed, failures } = await runVitest(pass);
  sums.passed += passed;
  sums.failures.push(...failures);
}
// Whoever picks some tests may do so on a checkout that does not build; a whole run may not.
if (given.length === 0) sums.failures.push(...problems);
console.log(closingLines(sums));
process.exit(sums.failures.length > 0 ? 1 : 0);

/** Runs the tests whose files are `picked`; `which` of the long ones is for vitest's configuration. */
async function runVitest({ picked, which }: { picked: readonly string[]; which: string | undefined }): Promise<Sums> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-sums-'));
  const file = join(folder, 'sums.json');
  const { NODE_ENV: _, ...env } = process.env;
  const reporter = fileURLToPath(new URL('./sum-reporter.ts', import.meta.url));
  const child = spawn(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--reporter=default', `--reporter=${reporter}`, ...(long ? ['--passWithNoTests'] : []), ...picked],
    {
      cwd: root,
      env: {
        // Tests start many processes of ours, which then need not be compiled each time.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/waymark'),
        ...env,
        WAYMARK_TEST_SUMS: file,
        ...(which === undefined ? {} : { WAYMARK_LONG_TESTS: which }),
      },
      stdio: 'inherit',
    },
  );
  if (child.pid !== undefined) leash.hold(child.pid);
  passSignals(child);
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  const counted = readSums(file);
  rmSync(folder, { recursive: true, force: true });
  return judgeRun(counted, code);
}

/** On a terminal, Ctrl-C reaches vitest without us; a signal sent to us alone is handed on. */
function passSignals(child: { kill(signal: NodeJS.Signals): boolean }): void {
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
}

function readSums(file: string): Sums | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Sums;
  } catch {
    return undefined;
  }
}
