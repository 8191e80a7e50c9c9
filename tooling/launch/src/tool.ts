import { spawn } from 'node:child_process';
import type { Leash } from '@waymark/processes/leash';

/** How a tool that ran to its end did. */
export interface ToolOutcome {
  ok: boolean;
  /** What it printed on both streams. */
  output: string;
}

interface ToolOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  leash: Leash;
}

/** Runs a tool to its end and keeps what it prints; it ends when we do. */
export function runTool([file, ...args]: readonly [string, ...string[]], options: ToolOptions): Promise<ToolOutcome> {
  const { cwd, env, leash } = options;
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const { pid } = child;
    if (pid !== undefined) leash.hold(pid);
    let output = '';
    const keep = (text: string) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => {
      if (pid !== undefined) leash.release(pid);
      resolve({ ok: code === 0, output });
    });
  });
}
