import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Where the built workflow bundle lies. */
const bundlePath = fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url));

/** Where the code lies that runs inside the workflow. */
const sources = ['.', '../../../../packages/core/src/engine'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** The built bundle, or its code made anew where none was built since the code changed: a stale one never runs. */
export async function workflowBundle(): Promise<{ codePath: string } | { code: string }> {
  return (await isFresh()) ? { codePath: bundlePath } : { code: await buildWorkflow() };
}

async function isFresh(): Promise<boolean> {
  const built = await changedAt(bundlePath);
  const lists = await Promise.all(
    sources.map(async (folder) => (await readdir(folder)).map((file) => join(folder, file))),
  );
  const changes = await Promise.all(lists.flat().map(changedAt));
  return changes.every((change) => change <= built);
}

/** When a file changed last, in milliseconds; 0 where there is none. */
const changedAt = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** Bundles the workflow for Temporal's sandbox and gives its code. */
export async function buildWorkflow(): Promise<string> {
  const workflowsPath = createRequire(import.meta.url).resolve('./journey.ts');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  return code;
}

if (import.meta.main) {
  await mkdir(dirname(bundlePath), { recursive: true });
  await writeFile(bundlePath, await buildWorkflow());
}
