import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadedConnectors, loadConnectors } from '@waymark/connectors/loader';
import { checkJourney } from '@waymark/core/compiler';
import { advance, endOfStay, enlist } from '@waymark/core/engine';
import type { ConnectorManifest } from '@waymark/core/journey';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../db/open.ts';
import { createCompose } from '../deliveries/compose.ts';
import { checkContext } from '../journeys/check-context.ts';
import { countJourney } from '../journeys/count.ts';
import { createRenderer } from '../messages/render.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import { createStore, type Store } from '../store/store.ts';
import { type Seeded, sampleJourneys, seedSample } from './seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-sample-'));
const now = Date.parse('2026-04-02T08:00:00Z');
const renderer = createRenderer();
const host = { renderer, url: 'http://127.0.0.1:4400', signingKey: Buffer.alloc(32, 1) };

let connectors: ConnectorManifest[];
let loaded: LoadedConnectors;
let database: Database;
let store: Store;
let seeded: Seeded;
let rows: StoredEnrollment[];
let nudges = 0;

const seedAt = (at: number, into = store) =>
  seedSample({
    store: into,
    compose: createCompose((id) => connectors.find((one) => one.id === id), host),
    connectors,
    connectorOf: (id) => loaded.connectors.get(id),
    now: at,
    nudge: () => {
      nudges += 1;
    },
  });

beforeAll(async () => {
  const plugins = join(import.meta.dirname, '../../../../plugins');
  loaded = await loadConnectors({ folders: [plugins], log: () => {} });
  connectors = [...loaded.connectors.values()].map(({ manifest }) => manifest);
  database = openDatabase(join(folder, 'waymark.db'));
  store = createStore(database);
  seeded = await seedAt(now);
  const listed = await store.enrollments.list({ journey: 'hcp-welcome', limit: 100 });
  rows = listed.map(({ enrollment }) => enrollment);
}, 60_000);

afterAll(async () => {
  await loaded.close();
  await renderer.close();
  database.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const isOpen = ({ state }: StoredEnrollment) => state === 'open';

it('the sample journeys have no problems, and keep to the test outbox', async () => {
  const context = await checkContext(store, connectors);
  for (const journey of sampleJourneys) {
    expect(checkJourney(journey, context)).toEqual([]);
    const channels = (journey.nodes as { kind: string; connection?: string }[]).filter(
      ({ kind }) => kind === 'channel',
    );
    expect(new Set(channels.map(({ connection }) => connection))).toEqual(new Set(['test-outbox']));
  }
});

it('every node of the sample journeys has its place', () => {
  for (const { nodes, layout } of sampleJourneys) {
    const ids = (nodes as { id: string }[]).map(({ id }) => id);
    expect(Object.keys(layout as object).sort()).toEqual(ids.sort());
  }
});

it('one journey is live and one a draft, with 500 customers and at most 60 enrollments', async () => {
  expect(seeded).toEqual({ customers: 500, enrollments: 60 });
  expect(nudges).toBe(1);
  const journeys = await store.journeys.all();
  expect(journeys.map(({ key, status, changed }) => [key, status, changed])).toEqual([
    ['hcp-welcome', 'live', false],
    ['velmoris-starter-support', 'draft', false],
  ]);
});

it('somebody stands in every wait, and some left by every way there is', async () => {
  const places = Map.groupBy(rows.filter(isOpen), ({ node }) => node);
  expect(new Set(places.keys())).toEqual(new Set(['clicked', 'clicked-again', 'quiet', 'answer', 'rest']));
  const reasons = new Set(rows.filter((row) => !isOpen(row)).map(({ reason }) => reason));
  expect(reasons).toEqual(new Set(['goal', 'opted-out', 'visited', 'reads-along', 'no-answer']));
});

it('every open enrollment begins in a wait that ends later than now, some of them soon', () => {
  const open = rows.filter(isOpen);
  for (const { beginning, node, until } of open) {
    expect(beginning?.position).toMatchObject({ type: 'waiting', node });
    expect(beginning && endOfStay(beginning)).toBe(until);
    expect(beginning?.taken).toBe(0);
    expect(until).toBeGreaterThan(now);
  }
  expect(open.filter(({ until }) => (until ?? 0) < now + 3_600_000).length).toBeGreaterThanOrEqual(3);
});

it('the engine, told the journal again, comes to where the enrollment begins', async () => {
  for (const row of rows) {
    const version = await store.versions.byId(row.version);
    if (!version) throw new Error('no version');
    let state = enlist(row.trigger, row.enrolledAt);
    for (let n = 0; n < (row.beginning?.told ?? 0); n++) {
      const told = await store.trace.told(row.id, n);
      if (!told) throw new Error(`enrollment ${row.id} was not told its event ${n}`);
      state = advance(version.plan, state, told)[0];
    }
    expect({ ...state, taken: 0 }).toEqual(row.beginning);
    expect(await store.trace.rows(row.id)).toHaveLength(state.rows);
  }
});

it('counts add up to the enrollments and their traces', async () => {
  const counts = await countJourney(store, 'hcp-welcome');
  const open = rows.filter(isOpen);
  expect(counts.entered).toBe(rows.length);
  expect(counts.open).toBe(open.length);
  expect(Object.values(counts.ended).reduce((sum, one) => sum + one, 0)).toBe(rows.length - open.length);
  expect(counts.goals['visit-booked']).toBe(rows.filter(({ reason }) => reason === 'goal').length);
  for (const [node, { entered, waiting, left }] of Object.entries(counts.nodes)) {
    expect(waiting, node).toBe(open.filter((row) => row.node === node).length);
    expect(entered, node).toBeGreaterThanOrEqual(waiting + left);
  }
});

it('every message sent lies in the test outbox, to an address that reaches nobody', async () => {
  const traces = await Promise.all(rows.map(({ id }) => store.trace.rows(id)));
  const sent = traces.flat().filter(({ type }) => type === 'sent').length;
  const messages = await store.messages.list({ limit: 1000 });
  expect(messages).toHaveLength(sent);
  const instants = messages.map(({ message }) => message.createdAt);
  expect(instants).toEqual(instants.toSorted((a, b) => b - a));
  for (const { message, delivery } of messages) {
    expect(delivery).toMatchObject({ state: 'accepted', connection: null });
    expect(message.to).toMatch(delivery.channel === 'email' ? /\.example$/ : /^(\+447700900\d{3}|\+493023125\d{3})?$/);
    expect(JSON.stringify(message.content)).not.toContain('{{');
  }
});

it('reps find tasks in their inbox: to do, answered, and taken back, each where its journey has got to', async () => {
  const tasks = await store.tasks.list({
    states: ['open', 'completed', 'dismissed', 'expired', 'recalled'],
    limit: 200,
  });
  expect(new Set(tasks.map(({ task }) => task.state)).size).toBeGreaterThanOrEqual(4);
  for (const { task, enrollment, customer } of tasks) {
    expect(task.rep).toBe(customer.attributes.rep);
    expect([task.state, enrollment.node === 'answer']).toEqual([task.state, task.state === 'open']);
    expect((task.dueAt ?? 0) - task.createdAt).toBeGreaterThan(6 * 86_400_000);
  }
});

it('every enrollment’s workflow is to be started, those that have ended too: operators find them completed', async () => {
  const due = await store.outbox.due(now, 1000);
  expect(due.map(({ enrollment }) => enrollment).sort()).toEqual(rows.map(({ id }) => id).sort());
});

it('messages count what came of them', async () => {
  const { nodes } = await countJourney(store, 'hcp-welcome');
  const { sent = 0, answered = {} } = nodes.welcome ?? {};
  expect(answered['email.clicked']).toBeGreaterThan(sent / 4);
  expect(answered['email.delivered']).toBeGreaterThan(sent / 2);
});

it('a customer’s events stand in the order in which they happened, answers with their delivery', async () => {
  for (const { customer } of rows) {
    const events = await store.events.ofCustomer(customer);
    expect(events.map(({ arrived }) => arrived)).toEqual(events.map(({ arrived }) => arrived).sort((a, b) => a - b));
    const answers = events.filter(({ event }) => event === 'email.clicked' || event.startsWith('task.'));
    expect(answers.filter(({ delivery }) => delivery === null)).toEqual([]);
  }
});

it('a store that is in use stays as it is', async () => {
  expect(await seedAt(now + 1000)).toEqual({ skipped: 'in-use' });
  expect(await store.enrollments.list({ journey: 'hcp-welcome', limit: 100 })).toHaveLength(60);
});

it('stories come out alike when the clocks change in between', async () => {
  const other = openDatabase(join(folder, 'autumn.db'));
  const autumn = createStore(other);
  await seedAt(Date.parse('2026-11-03T08:00:00Z'), autumn);
  const reasons = async (of: Store) =>
    (await of.enrollments.list({ journey: 'hcp-welcome', limit: 100 }))
      .map(({ enrollment }) => enrollment.reason ?? enrollment.node)
      .sort();
  expect(await reasons(autumn)).toEqual(await reasons(store));
  other.$client.close();
});
