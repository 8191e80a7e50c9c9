import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { agreedCases } from '../agreed-cases.ts';
import { callApi } from '../callers.ts';
import { openMailbox } from '../mailbox.ts';
import { callTemporal, type Operator } from '../operator.ts';
import { startProduct, until } from '../product.ts';
import { recordByHand } from './by-hand.ts';
import { shapes } from './shapes.ts';
import { playShape } from './stage.ts';

/** Test runs of these cases are recorded beside the live shapes. */
const runs = ['clicked', 'quiet-hours', 'window', 'goal', 'rep-refused'];
/** Executions are asked to continue as new after so many events, so that what is recorded stays small. */
const dynamicConfig = { 'limit.historyCount.suggestContinueAsNew': 30 };

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};
const folder = join(import.meta.dirname, version);
const putOff = new Set<string>();
const say = (line: string) => process.stdout.write(`${line}\n`);

const mailbox = await openMailbox((to) => (putOff.has(to) ? { code: 451, text: '4.3.0 try later' } : undefined));
const product = await startProduct({ dynamicConfig });
const operator = await callTemporal(product);
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const api = callApi(product);
  await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings: mailbox.settings });
  const held = { attribute: 'complaint', is: 'equal', value: 'open' } as const;
  await api.policy.save.mutate({ policy: { holds: [{ purposes: ['service'], while: held }] } });
  for (const shape of shapes) {
    const workflowId = await playShape({ product, operator, putOff }, shape);
    const recorded = await keepRuns(operator, shape.name, workflowId);
    const missing = shape.shows.filter((kind) => !recorded.includes(`EVENT_TYPE_${kind}`));
    if (missing.length > 0) throw new Error(`${shape.name} does not show ${missing.join(', ')}`);
  }
  for (const { name, journey, scenario } of agreedCases.filter((one) => runs.includes(one.name))) {
    const json = (value: unknown) => value as Record<string, string>;
    const started = await api.trials.start.mutate({ document: json(journey), scenario: json(scenario), speed: 1e9 });
    if ('problems' in started) throw new Error(JSON.stringify(started.problems));
    const { workflowId } = await until(async () => {
      const view = await api.trials.get.query({ run: started.run });
      return view.done && view;
    });
    await operator.client.workflow.getHandle(workflowId).result();
    await keepRuns(operator, `run-${name}`, workflowId);
  }
  for (const [name, history] of await recordByHand(operator, product.temporalAddress)) keep(name, history);
} finally {
  await operator.close();
  await product.stop();
  await mailbox.close();
}

/** Keeps the histories of an execution, one for every time it continued as new, from the first on; gives their text. */
async function keepRuns({ client }: Operator, name: string, workflowId: string): Promise<string> {
  let text = '';
  let runId: string | undefined = await firstRun(workflowId);
  for (let n = 1; runId !== undefined; n++) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const json = historyToJSON(history);
    text += json;
    keep(n === 1 ? name : `${name}-${n}`, json);
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
  return text;
}

async function firstRun(workflowId: string): Promise<string | undefined> {
  const { events } = await operator.client.workflow.getHandle(workflowId).fetchHistory();
  return events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId ?? undefined;
}

/** Writes a history without the names of machines in it. */
function keep(name: string, history: string): void {
  const withoutMachines = JSON.stringify(
    JSON.parse(history, (field, value: unknown) => (field === 'identity' ? 'recorder' : value)),
    null,
    1,
  );
  writeFileSync(join(folder, `${name}.json`), `${withoutMachines}\n`);
  say(`${name}: ${Math.ceil(withoutMachines.length / 1024)} KB`);
}
