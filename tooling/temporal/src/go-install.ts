import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createLeash } from '@waymark/processes/leash';
import type { Fetch } from './find.ts';
import { release } from './release.ts';

const PROGRESS_MS = 5_000;
const LAST_LINES = 12;

/** Builds the program from the Go module registry, where Go is on the PATH. */
export const installWithGo: Fetch = (folder, report) => {
  const startedAt = Date.now();
  const module = `github.com/temporalio/cli/cmd/temporal@v${release.cli}`;
  const child = spawn('go', ['install', '-ldflags', '-s -w', module], {
    cwd: folder,
    env: { ...process.env, ...ownSettings, GOBIN: folder },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const leash = createLeash();
  if (child.pid !== undefined) leash.hold(child.pid);
  const lines: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter(Boolean));
    lines.splice(0, lines.length - LAST_LINES);
  });
  const tell = () => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    report(`Building the Temporal server with Go, once: ${seconds} s (takes about 5 minutes on 2 cores) …`);
  };
  tell();
  const progress = setInterval(tell, PROGRESS_MS);
  return new Promise((resolve) => {
    const settle = (outcome: Awaited<ReturnType<Fetch>>) => {
      clearInterval(progress);
      if (child.pid !== undefined) leash.release(child.pid);
      leash.end();
      resolve(outcome);
    };
    child.once('error', () => settle({ problem: 'Go is not on the PATH, so Temporal cannot be built either.' }));
    child.once('close', (code) => {
      if (code === 0) settle({ path: join(folder, 'temporal') });
      else settle({ problem: `Building Temporal with Go failed:\n${lines.map((line) => `  ${line}`).join('\n')}` });
    });
  });
};

/** A machine's own Go settings may forbid what this build needs, so these are ours. */
const ownSettings = {
  GOTOOLCHAIN: 'auto',
  GOFLAGS: '',
  GO111MODULE: 'on',
  GOWORK: 'off',
  GOOS: '',
  GOARCH: '',
  CGO_ENABLED: '0',
};
