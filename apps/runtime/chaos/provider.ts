import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@waymark/temporal';

/** A provider in a process of its own, on a port that it keeps over its deaths. */
export interface Provider {
  port: number;
  /** Ends it at once, as a crash would (`kill -9`). */
  kill(): Promise<void>;
  revive(): Promise<void>;
}

/** Starts one. `drops` is the share of connections that it drops once it has the whole message. */
export async function startProvider(
  kind: 'smtp' | 'keyed',
  { ledger, drops, seed }: { ledger: string; drops: number; seed: number },
): Promise<Provider> {
  const port = await freePort();
  const entry = fileURLToPath(new URL(`${kind}-provider.ts`, import.meta.url));
  const start = async (lives: number): Promise<ChildProcess> => {
    const settings = ['--port', port, '--ledger', ledger, '--drops', drops, '--seed', seed + lives].map(String);
    const child = fork(entry, settings, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (message !== 'ready') throw new Error(`The ${kind} provider ended before it was ready.`);
    return child;
  };
  let lives = 0;
  let child = await start(lives);
  return {
    port,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    async revive() {
      lives += 1;
      child = await start(lives);
    },
  };
}
