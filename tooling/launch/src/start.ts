import { fileURLToPath } from 'node:url';
import { findTemporalServer, freePort } from '@waymark/temporal';
import { buildStale, designerBuild, workflowBuild } from './build.ts';
import { programs, root } from './checkout.ts';
import { launch, type Stage } from './launch.ts';
import { isFree } from './ports.ts';
import { designerService, runtimeServices, temporalService } from './services.ts';
import { readSettings, type Settings } from './settings.ts';

const dev = process.argv.includes('--dev');
const read = readSettings(process.env, root);
if ('problem' in read) {
  console.error(read.problem);
  process.exit(1);
}
const { settings } = read;
await launch({ settings, script: fileURLToPath(import.meta.url), prepare: dev ? prepareDev : prepare });

async function prepare(stage: Stage): Promise<string | undefined> {
  stage.say('building the designer and the workflow bundle …');
  const problem = await buildAndStartTemporal(stage, [designerBuild, workflowBuild]);
  if (problem) return problem;
  stage.say('starting the API and the worker …');
  for (const service of runtimeServices(settings, root)) stage.keep(service);
  return undefined;
}

/** As `prepare`, but what is edited shows at once. */
async function prepareDev(stage: Stage): Promise<string | undefined> {
  stage.say('building the workflow bundle …');
  const problem = await buildAndStartTemporal(stage, [workflowBuild]);
  if (problem) return problem;
  stage.say('starting the API, the worker and the designer …');
  const flags = { node: ['--watch', '--watch-preserve-output'], own: ['--reload'] };
  for (const service of runtimeServices(settings, root, flags)) stage.keep(service);
  const port = (await isFree(settings.port + 1)) ? settings.port + 1 : await freePort();
  stage.keep(designerService(settings, root, port));
  stage.designerIsAt(`http://127.0.0.1:${port}`);
  return undefined;
}

async function buildAndStartTemporal(
  stage: Stage,
  builds: Parameters<typeof buildStale>[0],
): Promise<string | undefined> {
  const [built, started] = await Promise.all([buildStale(builds, root, stage.leash), startTemporal(stage, settings)]);
  return built ?? started;
}

async function startTemporal(stage: Stage, { temporal }: Settings): Promise<string | undefined> {
  if ('address' in temporal) return undefined;
  const found = await findTemporalServer({ cacheDir: programs, report: stage.say });
  if ('problem' in found) return found.problem;
  stage.say('starting the Temporal server …');
  stage.keep(temporalService(settings, temporal, found), 'last');
  return undefined;
}
