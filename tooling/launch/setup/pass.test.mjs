import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const pass = fileURLToPath(new URL('./pass.mjs', import.meta.url));

/** Passes on to a Node program with this source. */
function passing(source, stdio = ['ignore', 'pipe', 'inherit']) {
  const command = { file: process.execPath, args: ['-e', source], cwd: process.cwd() };
  const script = `import { passTo } from ${JSON.stringify(pass)}; passTo(${JSON.stringify(command)}, '/our/bin');`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio });
}

describe('the command run in our place', () => {
  it('gives its exit code', async () => {
    expect(await once(passing('process.exit(3)'), 'exit')).toEqual([3, null]);
  });

  it('finds our programs first, and its output is ours alone', async () => {
    const passed = passing('console.log(process.env.PATH.split(":")[0])');
    const [printed] = await once(passed.stdout, 'data');
    expect(String(printed)).toBe('/our/bin\n');
  });

  it('gets the signals sent to us', async () => {
    const passed = passing("process.on('SIGTERM', () => process.exit(7)); console.log(1); setInterval(() => {}, 1000)");
    await once(passed.stdout, 'data');
    passed.kill('SIGTERM');
    expect(await once(passed, 'exit')).toEqual([7, null]);
  });

  it('that dies by a signal gives the code a shell would', async () => {
    expect(await once(passing("process.kill(process.pid, 'SIGKILL')"), 'exit')).toEqual([137, null]);
  });
});
