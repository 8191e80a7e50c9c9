import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// @boundaries-ignore nothing is installed yet, so the package's name would not resolve
import { createLeash } from '../../processes/leash.mjs';

const PROGRESS_MS = 5_000;
const LAST_LINES = 25;
/** Settings of the caller that would leave the development dependencies out; Waymark runs from its source. */
const UNWANTED = /^(NODE_ENV|npm_config_(production|only|omit|include|dev))$/i;

/** Runs pnpm's install, taken from the registry. Answers a problem's text, or nothing. */
export function install(root, report) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const kept = Object.entries(process.env).filter(([name]) => !UNWANTED.test(name));
  // A checker's lockfile must be complete; on a developer's machine a new plugin's folder is added to it.
  const lockfile = process.env.CI ? '--frozen-lockfile' : '--no-frozen-lockfile';
  const child = spawn('npx', ['-y', packageManager, 'install', lockfile, '--reporter=append-only'], {
    cwd: root,
    env: { ...Object.fromEntries(kept), CI: 'true' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const leash = createLeash();
  if (child.pid !== undefined) leash.hold(child.pid);
  const lines = [];
  const keep = (text) => {
    lines.push(...text.split('\n').filter((line) => line.trim()));
    lines.splice(0, lines.length - LAST_LINES);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const progress = setInterval(() => report(lines.at(-1) ?? 'getting pnpm'), PROGRESS_MS);
  return new Promise((resolve) => {
    const settle = (problem) => {
      clearInterval(progress);
      if (child.pid !== undefined) leash.release(child.pid);
      leash.end();
      resolve(problem);
    };
    child.once('error', (error) =>
      settle(`Installing the dependencies needs npm's npx on the PATH (${error.message}).`),
    );
    child.once('close', (code) => settle(code === 0 ? undefined : failure(lines, code)));
  });
}

function failure(lines, code) {
  const said = lines.map((line) => `  ${line}`).join('\n');
  return `${said}\nInstalling the dependencies failed (pnpm ended with ${code}). Where the reason above is the network, run the command again once the npm registry can be reached.`;
}
