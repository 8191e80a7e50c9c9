import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadedConnector, loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import { advance, type EngineEvent, type Enrollment, enlist, hasEnded } from '@waymark/core/engine';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject, Plan } from '@waymark/core/plan';
import { readScenario } from '@waymark/core/scenario';
import { simulate, traceOf } from '@waymark/core/simulator';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { happen } from '../customers/happen.ts';
import { openDatabase } from '../db/open.ts';
import { createCompose } from '../deliveries/compose.ts';
import type { HandOverParts } from '../deliveries/hand-over.ts';
import { createLivePost } from '../deliveries/live-post.ts';
import { planDelivery } from '../deliveries/plan-delivery.ts';
import { createRenderer } from '../messages/render.ts';
import { createStore, type Store } from '../store/store.ts';
import { prepareRun } from '../trials/prepare-run.ts';
import { createActivities } from './activities.ts';
import type { JourneyActivities } from './stretch-request.ts';

const plugins = new URL('../../../../plugins', import.meta.url).pathname;
const renderer = createRenderer();
afterAll(() => renderer.close());
const caseFile = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), 'utf8'));

let connectors: ConnectorManifest[];
let folder: string;
let database: ReturnType<typeof openDatabase>;
let store: Store;
let activities: JourneyActivities;
let connectorOf: (id: string) => LoadedConnector | undefined;
let troubles: { enrollment: number; err: unknown }[];

beforeAll(async () => {
  const { manifests } = await loadManifests({ folders: [plugins], allow: [] });
  connectors = [...manifests.values()];
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-activities-'));
  database = openDatabase(join(folder, 'waymark.db'));
  store = createStore(database);
  const host = { renderer, url: 'http://127.0.0.1:4400', signingKey: Buffer.alloc(32, 7) };
  const compose = createCompose((id) => connectors.find((one) => one.id === id), host);
  connectorOf = (id) => loaded(id, () => Promise.reject(new Error('nothing here has a provider')));
  troubles = [];
  const handOver: HandOverParts = {
    store,
    connectorOf: (id) => connectorOf(id),
    secretsOf: () => ({}),
    url: 'https://waymark.example',
  };
  const post = createLivePost({ ...handOver, compose });
  activities = createActivities({ ...handOver, compose, post, report: (trouble) => troubles.push(trouble) });
});

afterEach(() => {
  database.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A connector as the host loads it; `deliver` stands in for its process. */
function loaded(
  id: string,
  deliver: LoadedConnector['deliver'],
  capabilities: Partial<ConnectorManifest['capabilities']> = {},
): LoadedConnector {
  const manifest = connectors.find((one) => one.id === id);
  if (!manifest) throw new Error(`the connector ${id} is not there`);
  return {
    manifest: { ...manifest, capabilities: { ...manifest.capabilities, ...capabilities } },
    deliver,
  } as LoadedConnector;
}

function compile(document: JsonObject): Plan {
  const compiled = compileJourney(document, { connectors });
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

/** Folds what a stretch was told, as the workflow does. */
const fold = (plan: Plan, enrollment: Enrollment, events: EngineEvent[]): Enrollment =>
  events.reduce((state, event) => advance(plan, state, event)[0], enrollment);

describe('a test run', () => {
  it.each(['clicked', 'not-clicked', 'withdrawn', 'goal', 'rep-refused', 'tie', 'linear', 'clock-change'])(
    'of %s writes the trace that the simulator writes, each stretch run twice',
    async (name) => {
      const { journey, scenario: file } = caseFile(name);
      const plan = compile(journey);
      const read = readScenario(file);
      if ('problems' in read) throw new Error(JSON.stringify(read.problems));
      const { scenario } = read;
      const run = await store.transaction((tables) =>
        prepareRun(tables, { document: journey, plan, scenario, speed: 1 }),
      );
      const id = (await store.runs.byId(run))?.enrollment ?? 0;
      let enrollment = enlist(plan.triggers[0]?.node ?? '', Date.parse(scenario.start));
      for (let limit: number | null = null; ; ) {
        const first = await activities.stretch({ id, enrollment, limit });
        const again = await activities.stretch({ id, enrollment, limit });
        expect(again).toEqual(first);
        enrollment = fold(plan, enrollment, first.events);
        if (hasEnded(enrollment) || first.next === null) break;
        limit = first.next;
      }
      const rows = traceOf(plan, await store.trace.rows(id));
      expect(rows).toEqual((await simulate(plan, scenario)).trace);
      expect((await store.runs.byId(run))?.state).toBe('done');
    },
  );
});

describe('a live enrollment', () => {
  const journey = caseFile('clicked').journey as JsonObject;

  async function begin(): Promise<{ id: number; plan: Plan; customer: string }> {
    const plan = compile(journey);
    const customer = 'c-aaaaaaaaaaaaaaaa';
    await store.transaction((tables) => {
      tables.customers.add({
        id: customer,
        outsideId: 'ada@example.org',
        attributes: { email: 'ada@example.org', lastName: 'Ada', specialty: 'cardiology' },
        preferences: [],
        createdAt: 1,
        changedAt: 1,
      });
      tables.customers.setConsent(customer, { channel: 'email', purpose: 'marketing', state: 'granted' }, 1);
      tables.journeys.add({
        key: plan.journey,
        name: 'Clicked',
        status: 'live',
        draft: journey,
        revision: 1,
        liveVersion: 1,
        createdAt: 1,
        changedAt: 1,
      });
      tables.versions.add({ journey: plan.journey, number: 1, document: journey, plan, note: '', publishedAt: 1 });
    });
    const at = Date.now();
    await tell(customer, 'hcp.registered', at);
    return { id: 1, plan, customer };
  }

  const tell = (customer: string, event: string, at: number, delivery?: number) =>
    store.transaction((tables) => {
      const stored = tables.customers.byId(customer);
      if (stored) happen(tables, stored, { event, properties: {}, at, arrived: at, ...(delivery && { delivery }) });
    });

  it('enrolls once by an event, sends into the test outbox, waits, and hears the click of its delivery', async () => {
    const { id, plan, customer } = await begin();
    await tell(customer, 'hcp.registered', Date.now());
    expect((await store.enrollments.byId(2))?.id).toBeUndefined();
    const row = await store.enrollments.byId(id);
    let enrollment = enlist('registered', row?.enrolledAt ?? 0);
    const first = await activities.stretch({ id, enrollment, limit: null });
    enrollment = fold(plan, enrollment, first.events);
    expect(enrollment.position).toMatchObject({ type: 'waiting', node: 'clicked' });
    const delivery = await store.deliveries.byVisit(id, 'welcome', 1);
    expect(delivery).toMatchObject({ state: 'accepted', attempts: 1 });
    expect((await store.messages.list({ limit: 10 })).map(({ message }) => message.to)).toEqual(['ada@example.org']);
    await tell(customer, 'email.clicked', Date.now(), delivery?.id);
    const second = await activities.stretch({ id, enrollment, limit: null });
    enrollment = fold(plan, enrollment, second.events);
    expect(enrollment.position).toEqual({ type: 'ended', reason: 'end' });
    expect(second.events.find(({ type }) => type === 'happened')).toMatchObject({ verdict: { outlet: 'happened' } });
    expect((await store.enrollments.byId(id))?.state).toBe('ended');
  });

  /** Connects the email connector; `deliver` stands in for its provider. */
  async function connect(deliver: LoadedConnector['deliver'], idempotency: 'none' | 'provider' = 'none') {
    connectorOf = (id) => loaded(id, deliver, { idempotency });
    const empty = { settings: {}, secrets: null, secretsSet: [], createdAt: 1 };
    await store.connections.save({ ...empty, id: 'smtp', connector: 'email', name: 'SMTP', health: 'unknown' });
  }

  /** Leaves the delivery of the first message as a crash in the middle of its hand-over does. */
  async function cutOff(id: number, plan: Plan, connection: string | null) {
    const row = await store.enrollments.byId(id);
    const version = row && (await store.versions.byId(row.version));
    const step = plan.steps.welcome;
    if (!row || !version || step?.type !== 'deliver') throw new Error('no message to cut off');
    const enrollment = enlist('registered', row.enrolledAt);
    const posting = { row, version, enrollment, step, node: 'welcome', visit: 1, deferred: false };
    await store.transaction((tables) => {
      const delivery = planDelivery(tables, posting, connection);
      tables.deliveries.change(delivery.id, { state: 'submitting', attempts: 1, handedAt: Date.now() - 60_000 });
    });
    return activities.stretch({ id, enrollment, limit: null });
  }

  it('captures a message again whose capture a crash cut off', async () => {
    const { id, plan } = await begin();
    const { events } = await cutOff(id, plan, null);
    expect(events).toContainEqual(expect.objectContaining({ type: 'delivery-settled', outcome: 'sent' }));
    expect(await store.messages.list({ limit: 10 })).toHaveLength(1);
  });

  it.each([
    ['holds a message that may have gone out', 'none', 'delivery-held', 0],
    ['sends again under its key where the provider sends it once', 'provider', 'delivery-settled', 1],
  ] as const)('%s', async (_, idempotency, type, sent) => {
    const keys: string[] = [];
    const { id, plan } = await begin();
    await connect(async (_connection, { key }) => {
      keys.push(key);
      return { receipt: {} };
    }, idempotency);
    const { events } = await cutOff(id, plan, 'smtp');
    expect(events.map((event) => event.type)).toContain(type);
    expect(keys).toEqual(sent ? [(await store.deliveries.byVisit(id, 'welcome', 1))?.key] : []);
  });

  it('calls a connection well that needs attention by now, where a message gets through', async () => {
    const { id } = await begin();
    await connect(async () => {
      await store.connections.setHealth('smtp', 'attention', { message: 'sign-in was refused', at: 1 });
      return { receipt: {} };
    });
    const enrollment = enlist('registered', (await store.enrollments.byId(id))?.enrolledAt ?? 0);
    await activities.stretch({ id, enrollment, limit: null });
    expect(await store.connections.byId('smtp')).toMatchObject({ health: 'ok', healthMessage: null });
  });

  it('remembers until when a provider wants to be left alone', async () => {
    const { id, plan } = await begin();
    await connect(async () => ({ failure: { kind: 'rate-limited', message: 'later', retryAfter: 60 } }));
    const enrollment = enlist('registered', (await store.enrollments.byId(id))?.enrolledAt ?? 0);
    const after = fold(plan, enrollment, (await activities.stretch({ id, enrollment, limit: null })).events);
    expect(after.position).toMatchObject({ type: 'deferred', notBefore: after.at + 60_000 });
  });

  it('reports why a stretch failed, which its failure does not say', async () => {
    const { id } = await begin();
    await connect(async () => {
      throw new TypeError('ada@example.org broke it');
    });
    const enrollment = enlist('registered', 1);
    const failed = activities.stretch({ id, enrollment, limit: null });
    await expect(failed).rejects.toMatchObject({ type: 'TypeError', message: expect.not.stringContaining('ada') });
    expect(troubles).toEqual([{ enrollment: id, err: expect.any(TypeError) }]);
  });

  it('does not send what was sent when a stretch is run again, and tells the same', async () => {
    const { id } = await begin();
    const enrollment = enlist('registered', (await store.enrollments.byId(id))?.enrolledAt ?? 0);
    const [first, twin] = await Promise.all([
      activities.stretch({ id, enrollment, limit: null }),
      activities.stretch({ id, enrollment, limit: null }),
    ]);
    const again = await activities.stretch({ id, enrollment, limit: null });
    expect(twin.events).toEqual(first.events);
    expect(again.events).toEqual(first.events);
    expect(await store.messages.list({ limit: 10 })).toHaveLength(1);
    expect(await store.trace.rows(id)).toHaveLength(
      new Set((await store.trace.rows(id)).map((row) => JSON.stringify(row))).size,
    );
  });
});
