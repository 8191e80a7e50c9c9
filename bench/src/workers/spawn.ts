import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createLeash } from '@waymark/processes/leash';
import type { Question, Reading } from './meter.ts';

/** A worker in a process of its own, with a meter. */
export interface WorkerProcess {
  read(question: Question): Promise<Reading>;
  /** Tells the program that there is something to do. */
  nudge(): void;
  stop(): Promise<void>;
}

/** Runs a worker's program; it ends when we do. */
export function spawnWorker(
  program: string,
  args: readonly string[],
  environment: Record<string, string>,
): WorkerProcess {
  const meter = new URL('./meter.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--expose-gc', '--import', meter, program, ...args], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const leash = createLeash();
  if (child.pid !== undefined) leash.hold(child.pid);
  const gone = once(child, 'exit');
  child.once('exit', (code) => {
    if (code) console.error(`${program} ended with ${code}`);
  });
  return {
    async read(question) {
      const answer = once(child, 'message');
      child.send(question);
      const [reading] = await answer;
      return reading as Reading;
    },
    nudge() {
      child.send('nudge');
    },
    async stop() {
      child.kill('SIGTERM');
      const deadline = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(deadline);
      leash.end();
    },
  };
}
