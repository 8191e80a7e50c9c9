import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { buildWorkflow } from '../src/workflows/build.ts';
import { personal } from './histories/shape.ts';

const folder = join(import.meta.dirname, 'histories');
const versions = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const recorded = versions.flatMap((version) =>
  readdirSync(join(folder, version)).map((file) => ({
    name: `${version} ${file.slice(0, -5)}`,
    text: readFileSync(join(folder, version, file), 'utf8'),
  })),
);
type Recorded = (typeof recorded)[number];

/** Which of these histories a workflow bundle does not replay, each with the failure's name. */
async function misfits(bundle: WorkflowBundleOption, histories: readonly Recorded[]): Promise<Map<string, string>> {
  const failed = new Map<string, string>();
  const replayed = Worker.runReplayHistories(
    { workflowBundle: bundle, replayName: 'histories' },
    histories.map(({ name, text }) => ({ workflowId: name, history: JSON.parse(text) as unknown })),
  );
  for await (const { workflowId, error } of replayed) if (error) failed.set(workflowId, error.name);
  return failed;
}

/** What a base64 payload says, and everything around it. */
const readable = ({ text }: Recorded) =>
  text.replaceAll(/"data": "([^"]*)"/g, (_, data: string) => Buffer.from(data, 'base64').toString());

let bundle: WorkflowBundleOption;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  bundle = { code: await buildWorkflow() };
});

describe('the recorded histories', () => {
  it('are there for this release', () => {
    expect(versions).toContain(packageJson.version);
  });

  it('of every release are replayed by the workflow as it is now', async () => {
    expect(await misfits(bundle, recorded)).toEqual(new Map());
  });

  it('show everything that the engine can be told, and every kind of history event that a journey leaves', () => {
    const all = recorded
      .filter(({ name }) => name.startsWith(packageJson.version))
      .map(readable)
      .join('\n');
    const told = [
      ...[
        'started',
        'proceeded',
        'wait-resolved',
        'updated',
        'enrolled-elsewhere',
        'delivery-settled',
        'delivery-held',
      ],
      ...['delivery-deferred', 'happened', 'timer-fired', 'resumed', 'stopped'],
    ];
    expect(told.filter((type) => !all.includes(`{"type":"${type}"`))).toEqual([]);
    const events = [
      ...['MARKER_RECORDED', 'TIMER_FIRED', 'TIMER_CANCELED', 'WORKFLOW_EXECUTION_SIGNALED', 'ACTIVITY_TASK_COMPLETED'],
      ...['ACTIVITY_TASK_CANCEL_REQUESTED', 'WORKFLOW_EXECUTION_CONTINUED_AS_NEW', 'WORKFLOW_TASK_FAILED'],
    ];
    expect(events.filter((type) => !all.includes(`EVENT_TYPE_${type}`))).toEqual([]);
    const steps = [
      'choose',
      'wait',
      'deliver',
      'update',
      'enter',
      'end',
      'duration',
      'date',
      'window',
      'event',
      'condition',
    ];
    expect(steps.filter((type) => !all.includes(`"type":"${type}"`))).toEqual([]);
  });

  it('hold nothing about a person', () => {
    const { lastName } = personal;
    const [, domain = ''] = personal.email.split('@');
    const telling = recorded.filter((one) =>
      [lastName, domain, 'outside-'].some((word) => readable(one).includes(word)),
    );
    expect(telling.map(({ name }) => name)).toEqual([]);
  });
});

describe('a replay that must fail', () => {
  it('fails for every history where the workflow sets a timer more', async () => {
    const workflowsPath = createRequire(import.meta.url).resolve('./histories/variant.ts');
    const changed = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
    const failed = await misfits({ code: changed.code }, recorded);
    expect([...failed.keys()].sort()).toEqual(recorded.map(({ name }) => name).sort());
    expect(new Set(failed.values())).toEqual(new Set(['DeterminismViolationError']));
  });

  it('fails for a history in which a wait ended otherwise than it did', async () => {
    const [one] = recorded.filter(({ name }) => name.endsWith(' wait-ended-by-timer'));
    if (!one) throw new Error('there is no such history');
    const altered = { ...one, text: withoutFirstWait(one.text) };
    expect(await misfits(bundle, [altered])).toEqual(new Map([[one.name, 'DeterminismViolationError']]));
  });
});

/** The history with its first stretch running over the wait: the timer that follows is then nobody's. */
function withoutFirstWait(text: string): string {
  const [data = ''] = /"data": "(eyJldmVudHMi[^"]*)"/.exec(text)?.slice(1) ?? [];
  const result = JSON.parse(Buffer.from(data, 'base64').toString()) as { events: { type: string }[] };
  const events = result.events.map((event) => (event.type === 'wait-resolved' ? { ...event, outlet: 'next' } : event));
  const settled = { type: 'delivery-settled', at: Date.now(), outcome: 'sent' };
  const altered = Buffer.from(JSON.stringify({ ...result, events: [...events, settled] })).toString('base64');
  return text.replace(data, altered);
}
