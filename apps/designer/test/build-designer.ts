import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** Before the tests: builds the designer and the workflow bundle where they are missing or older than their sources. */
export default async function buildDesigner(): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env;
  const tasks = ['@waymark/designer#build', '@waymark/runtime#build:workflow'];
  await promisify(execFile)(
    join(checkout, 'node_modules/.bin/turbo'),
    ['run', ...tasks, '--output-logs=errors-only', '--no-update-notifier'],
    { cwd: checkout, env: { ...env, TURBO_TELEMETRY_DISABLED: '1' }, maxBuffer: 64 * 1024 * 1024 },
  );
}
