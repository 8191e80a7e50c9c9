import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROGRESS_MS = 5_000;
const LAST_LINES = 25;
/** Settings of the caller that would leave the development dependencies out; Waymark runs from its source. */
const UNWANTED = /^(NODE_ENV|npm_config_(production|only|omit|include|dev))$/i;

/** Runs pnpm's install, taken from the registry. Answers a problem's text, or nothing. */
export function install(root, report) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const kept = Object.entries(process.env).filter(([name]) => !UNWANTED.test(name));
  const child = spawn('npx', ['-y', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    env: { ...Object.fromEntries(kept), CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  return `${said}\nInstalling the dependencies failed (pnpm ended with ${code}). Is the npm registry reachable? Then run the command again.`;
}
