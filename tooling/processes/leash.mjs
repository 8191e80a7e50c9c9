import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export { endGroups, isRunning } from './end-groups.mjs';

const HOLDER = fileURLToPath(new URL('./leash-holder.mjs', import.meta.url));

export function createLeash() {
  const held = new Set();
  let ended = false;
  let holder = start();

  function start() {
    const child = spawn(process.execPath, [HOLDER], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.on('error', () => {});
    child.on('error', () => {});
    child.once('exit', () => {
      if (!ended) holder = start();
    });
    child.unref();
    child.stdin.unref?.();
    for (const pid of held) child.stdin.write(`+${pid}\n`);
    return child;
  }

  return {
    hold(pid) {
      held.add(pid);
      holder.stdin.write(`+${pid}\n`);
    },
    release(pid) {
      held.delete(pid);
      holder.stdin.write(`-${pid}\n`);
    },
    end() {
      ended = true;
      holder.stdin.end();
    },
  };
}
