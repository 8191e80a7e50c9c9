import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundleOptions, bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

type WebpackConfiguration = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

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

/**
 * Bundles the workflow for Temporal's sandbox and gives its code. Its modules keep nothing about an execution, so that
 * all executions share them.
 */
export async function buildWorkflow(): Promise<string> {
  const workflowsPath = createRequire(import.meta.url).resolve('./journey.ts');
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    preloadModules: [workflowsPath],
    webpackConfigHook: inTodaysSyntax,
    logger: new DefaultLogger('WARN'),
  });
  return code;
}

/** The worker's Node reads today's syntax; the SDK would rewrite it to that of 2017, which runs more slowly. */
function inTodaysSyntax(config: WebpackConfiguration): WebpackConfiguration {
  for (const rule of config.module?.rules ?? []) {
    const loader = typeof rule === 'object' && rule !== null ? rule.use : undefined;
    const options = typeof loader === 'object' && 'options' in loader ? loader.options : undefined;
    if (typeof options === 'object' && options !== null && 'jsc' in options)
      Object.assign(options.jsc, { target: 'es2024' });
  }
  return config;
}

if (import.meta.main) {
  await mkdir(dirname(bundlePath), { recursive: true });
  await writeFile(bundlePath, await buildWorkflow());
}
