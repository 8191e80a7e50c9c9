import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Leash } from '@waymark/processes/leash';
import { runTool } from './tool.ts';

/** One of the things built before a start: the package's folder, its name and its script. */
interface Build {
  folder: string;
  name: string;
  script: string;
}

/** The designer as the API serves it. */
export const designerBuild: Build = { folder: 'apps/designer', name: '@waymark/designer', script: 'build' };
/** The workflow bundle, so that no worker spends its start on bundling. */
export const workflowBuild: Build = { folder: 'apps/runtime', name: '@waymark/runtime', script: 'build:workflow' };

/** Builds what is stale, and restores what was built before from turbo's cache. Answers a problem's text, or nothing. */
export async function buildStale(builds: readonly Build[], root: string, leash: Leash): Promise<string | undefined> {
  const tasks = builds.filter((build) => hasScript(join(root, build.folder), build.script));
  if (tasks.length === 0) return undefined;
  const names = tasks.map(({ name, script }) => `${name}#${script}`);
  const turbo = join(root, 'node_modules/.bin/turbo');
  const { ok, output } = await runTool([turbo, 'run', ...names, '--output-logs=errors-only'], {
    cwd: root,
    env: buildEnvironment(),
    leash,
  });
  return ok ? undefined : `${output.trimEnd()}\nBuilding Waymark failed; what went wrong stands above.`;
}

/** A build is always a production build, whatever the caller's NODE_ENV says, and tells nobody about itself. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...env } = process.env;
  return { ...env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
}

function hasScript(folder: string, script: string): boolean {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts?: object };
  return script in (manifest.scripts ?? {});
}
