import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

/** Runs a command against a product with `--json`: what it printed, or what it complained of. */
export const command = (
  { environment }: { environment: Record<string, string> },
  ...args: string[]
): Promise<{ json: unknown } | { complaint: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...args, '--json'],
      { env: { ...process.env, ...environment } },
      (error, stdout, stderr) => resolve(error ? { complaint: stderr.trim() } : { json: JSON.parse(stdout) }),
    );
  });
