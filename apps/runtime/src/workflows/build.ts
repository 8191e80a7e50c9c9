import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Where the built workflow bundle lies. */
export const bundlePath = fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url));

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
