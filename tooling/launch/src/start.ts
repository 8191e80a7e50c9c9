import { fileURLToPath } from 'node:url';
import { createLeash } from '@waymark/processes/leash';
import { findTemporalServer, freePort } from '@waymark/temporal';
import { buildStale, designerBuild, workflowBuild } from './build.ts';
import { programs, root } from './checkout.ts';
import { untilHealthy } from './health.ts';
import { claimHome } from './home.ts';
import { findPortProblem } from './ports.ts';
import { readWriteKey, readyLines } from './ready.ts';
import { keepRunning, type RunningService, type Service } from './service.ts';
import { designerService, runtimeServices, temporalService } from './services.ts';
import { designerUrl, readSettings, type Settings } from './settings.ts';
import { onStop } from './stopping.ts';

const startedAt = Date.now();
const dev = process.argv.includes('--dev');
const running: RunningService[] = [];
const leash = createLeash();
const say = (line: string) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`);

const read = readSettings(process.env, root);
if ('problem' in read) fail(read.problem);
const { settings } = read;
const url = designerUrl(settings);

const home = await claimHome(settings.home, { pid: process.pid, mark: fileURLToPath(import.meta.url) }, url);
if ('problem' in home) fail(home.problem);
const { record, release } = home;
onStop(() => end(0));

const portProblem = await findPortProblem(settings);
if (portProblem) await failAndEnd(portProblem);

say(dev ? 'building the workflow bundle …' : 'building the designer and the workflow bundle …');
const [buildProblem] = await Promise.all([
  buildStale(dev ? [workflowBuild] : [designerBuild, workflowBuild], root, leash),
  startTemporal(settings),
]);
if (buildProblem) await failAndEnd(buildProblem);

say('starting the API and the worker …');
for (const service of runtimeServices(settings, root, dev ? ['--watch', '--watch-preserve-output'] : [])) keep(service);
const designer = dev ? await startDesigner() : url;
const healthProblem = await untilHealthy({ url, services: running, report: say });
if (healthProblem) await failAndEnd(healthProblem);

const { temporal } = settings;
console.log(
  readyLines({
    designer,
    temporal: 'address' in temporal ? temporal.address : `http://127.0.0.1:${temporal.uiPort}`,
    writeKey: readWriteKey(settings.home),
  }),
);

async function startTemporal(wanted: Settings): Promise<void> {
  if ('address' in wanted.temporal) return;
  const found = await findTemporalServer({ cacheDir: programs, report: say });
  if ('problem' in found) return failAndEnd(found.problem);
  const service = temporalService(wanted, found);
  if (!service) return;
  say('starting the Temporal server …');
  keep(service);
}

async function startDesigner(): Promise<string> {
  const port = await freePort();
  keep(designerService(settings, root, port));
  return `http://127.0.0.1:${port}`;
}

function keep(service: Service): void {
  const onChange = () => record(running.map((each) => each.trace()).filter((trace) => trace !== undefined));
  running.push(keepRunning(service, { leash, report: (line) => console.error(line), onChange }));
  onChange();
}

async function failAndEnd(problem: string): Promise<never> {
  console.error(problem);
  return end(1);
}

/** Ends the runtime first and Temporal last, so that work in hand can be put down. */
async function end(code: number): Promise<never> {
  const isTemporal = ({ service }: RunningService) => service.name === 'Temporal server';
  await Promise.all(running.filter((each) => !isTemporal(each)).map((each) => each.stop()));
  await Promise.all(running.filter(isTemporal).map((each) => each.stop()));
  release();
  process.exit(code);
}

function fail(problem: string): never {
  console.error(problem);
  process.exit(1);
}
