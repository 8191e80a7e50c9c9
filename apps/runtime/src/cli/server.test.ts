import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { serveCommands, servePorts } from '../../test/serve-commands.ts';
import type { Ports } from '../api/context.ts';
import { connectors } from './connectors.ts';
import { enroll } from './enroll.ts';
import { journeys } from './journeys.ts';
import { playOn } from './play-on.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { run } from './run.ts';
import { status } from './status.ts';
import { trace } from './trace.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-cli-server-'));
const file = join(folder, 'journey.json');

beforeEach(() => writeFileSync(file, JSON.stringify({ format: 1, key: 'welcome', name: 'Welcome' })));
afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = { at: '2026-03-02T08:00:00.000Z', type: 'enrolled', node: 'registered' } as const;
const problem = {
  code: 'no-trigger',
  severity: 'error',
  message: 'Nobody can enter this journey.',
  key: 'no-trigger',
  values: {},
} as const;

it('a run is looked at until it is done, and its trace and workflow id are printed', async () => {
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, JSON.stringify({ start: '2026-03-02T08:00:00Z', customer: { id: 'hcp-1' } }));
  const views = [false, true].map((done) => ({
    done,
    trace: [row],
    decisions: [],
    workflowId: 'welcome/test-1/1',
    temporalUrl: 'ui',
  }));
  const asked: unknown[] = [];
  const start: Ports['trials']['start'] = async (_, story, { speed }) => {
    asked.push(story, speed);
    return { run: '1' };
  };
  await servePorts({ trials: { start, get: async () => views.shift() } });
  expect(await run(file, { scenario, speed: 500 })).toMatchObject({
    value: { trace: [row], workflowId: 'welcome/test-1/1' },
  });
  expect(asked).toEqual([{ start: '2026-03-02T08:00:00Z', customer: { id: 'hcp-1' } }, 500]);
});

it('a journey with errors is not run', async () => {
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, JSON.stringify({ start: '2026-03-02T08:00:00Z', customer: { id: 'hcp-1' } }));
  await servePorts({ trials: { start: async () => ({ problems: [problem] }) } });
  expect(await run(file, { scenario, speed: 500 })).toMatchObject({ failure: `${file} has 1 error.` });
});

it('a journey pushed is stored, and says when it was not published', async () => {
  const imported = { key: 'welcome', revision: 3, problems: [problem] };
  await servePorts({
    journeys: { import: async (_, publish) => ({ ...imported, ...(publish ? {} : { problems: [] }) }) },
  });
  expect(await push(file, { publish: false })).toMatchObject({ text: 'welcome is stored, revision 3.' });
  expect(await push(file, { publish: true })).toMatchObject({
    value: imported,
    failure: 'welcome was stored but not published: it has 1 error.',
  });
});

it('a journey pulled is the document, readable', async () => {
  const document = { format: 1, key: 'welcome' };
  const detail = { key: 'welcome', name: 'Welcome', status: 'draft', document, revision: 1, versions: [] } as const;
  await servePorts({ journeys: { get: async (key) => (key === 'welcome' ? { ...detail, versions: [] } : undefined) } });
  expect(await pull('welcome')).toEqual({ value: document, text: JSON.stringify(document, null, 2) });
  expect(await pull('unheard-of')).toEqual({ trouble: 'There is no such journey.' });
});

it('journeys, status, connectors and traces read as tables', async () => {
  const figures = {
    key: 'welcome',
    name: 'Welcome',
    status: 'live',
    liveVersion: 2,
    enrollments: { open: 4, ended: { goal: 3, end: 1 } },
    nodes: { mail: { entered: 8, waiting: 0, left: 8 } },
  } as const;
  const counts = {
    draftChanged: true,
    errors: 0,
    connectors: ['email'],
    here: 4,
    entered: 8,
    goals: 3,
    hasGoals: true,
  };
  const summary = { key: 'welcome', name: 'Welcome', status: 'live', liveVersion: 2, changedAt: row.at } as const;
  const label = { id: 'hcp-1', name: 'Dr. Ada Kivi' };
  await servePorts({
    journeys: { list: async () => [{ ...summary, ...counts }] },
    status: {
      health: async () => ({ status: 'ok', database: 'ok', temporal: 'ok', worker: 'ok' }),
      all: async () => [figures],
      of: async () => figures,
    },
    connectors: { list: async () => ({ connectors: [], refused: [{ name: 'fax', reason: 'It throws.' }] }) },
    enrollments: {
      trace: async (id) => ({
        ...{ id, journey: 'welcome', version: 2, document: {}, customer: label, trace: [row], temporalUrl: 'ui' },
        doubts: [],
        decisions: [],
      }),
    },
  });
  const texts = await Promise.all([
    journeys(),
    status(undefined),
    status('welcome'),
    connectors(),
    trace('welcome/c/1'),
  ]);
  expect(texts.map((one) => ('text' in one ? one.text : one.trouble))).toMatchInlineSnapshot(`
    [
      "key      name     status               version  errors  here  entered  goals
    welcome  Welcome  live, draft changed  2        0       4     8        3",
      "key      name     status  version  open  ended
    welcome  Welcome  live    2        4     goal 3, end 1",
      "key      name     status  version  open  ended
    welcome  Welcome  live    2        4     goal 3, end 1

    node  entered  waiting  left
    mail  8        0        8",
      "No connector is loaded.

    refused: fax: It throws.",
      "Dr. Ada Kivi (hcp-1) in welcome, version 2

    2026-03-02T08:00:00.000Z  enrolled  registered

    ui",
    ]
  `);
});

it('an enrollment is played on with the happenings of a file, or with none', async () => {
  const asked: unknown[] = [];
  const ask: Ports['enrollments']['playOn'] = async (query) => {
    asked.push(query);
    return query.id === '7' ? { trace: query.happenings.length ? [row] : [] } : undefined;
  };
  await servePorts({ enrollments: { playOn: ask } });
  const happenings = join(folder, 'happenings.json');
  const happening = { after: 'P1D', event: 'email.clicked' };
  writeFileSync(happenings, JSON.stringify([happening]));
  expect(await playOn('7', { happenings, until: 'P30D' })).toEqual({
    value: { trace: [row] },
    text: 'Simulated from now on, for P30D:\n\n2026-03-02T08:00:00.000Z  enrolled  registered',
  });
  expect(asked).toEqual([{ id: '7', happenings: [{ ...happening, properties: {} }], until: 'P30D' }]);
  expect(await playOn('7', { until: 'P400D' })).toMatchObject({ value: { trace: [] } });
  expect(await playOn('8', { until: 'P400D' })).toEqual({ trouble: 'There is no such live enrollment.' });
  expect(await playOn('7', { until: 'soon' })).toEqual({
    trouble: 'until: must be an ISO 8601 duration such as P3D or PT12H',
  });
  writeFileSync(happenings, JSON.stringify([{ ...happening, after: 'one day' }]));
  expect(await playOn('7', { happenings, until: 'P30D' })).toEqual({
    trouble: `${happenings} is not a list of happenings:\n  happenings.0.after: must be an ISO 8601 duration such as P3D or PT12H`,
  });
});

it('an enrollment refused says why', async () => {
  await servePorts({ enrollments: { enroll: async () => ({ refused: 'already-open' }) } });
  expect(await enroll('welcome', { customer: 'hcp-1' })).toEqual({
    trouble: 'hcp-1 was not enrolled in welcome: they are in it already.',
  });
});

it('a request that the runtime refuses is told in its words', async () => {
  await serveCommands((_, response) => {
    response.writeHead(403, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { code: 'foreign-host', message: 'This host name is not ours.' } }));
  });
  expect(await journeys()).toEqual({ trouble: 'This host name is not ours.' });
});

it('another program at that address is called so', async () => {
  await serveCommands((_, response) => response.end('<h1>hello</h1>'));
  expect(await journeys()).toEqual({
    trouble: `What answers at ${process.env.WAYMARK_URL} is not Waymark. Check WAYMARK_URL.`,
  });
});
