import { type LoadedConnector, loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import { advance, enlist, hasEnded } from '@waymark/core/engine';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { readScenario } from '@waymark/core/scenario';
import { simulate, traceOf } from '@waymark/core/simulator';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { createActivities } from '../activities/activities.ts';
import type { FailPoints } from '../fail-points.ts';
import { createRenderer } from '../messages/render.ts';
import { prepareRun } from '../trials/prepare-run.ts';
import { createCompose } from './compose.ts';

const plugins = new URL('../../../../plugins', import.meta.url).pathname;
const renderer = createRenderer();
afterAll(() => renderer.close());
let email: ConnectorManifest;
let opened: TemporaryStore;
beforeAll(async () => {
  const { manifests } = await loadManifests({ folders: [plugins], allow: [] });
  const found = manifests.get('email');
  if (!found) throw new Error('the email connector is not there');
  email = found;
});
beforeEach(() => {
  opened = openTemporaryStore();
});
afterEach(() => opened.close());

const mail = (id: string) => ({
  id,
  kind: 'channel',
  connector: 'email',
  purpose: 'marketing',
  content: { subject: id, body: 'Hello' },
});
const document = {
  format: 1,
  key: 'news',
  name: 'News',
  nodes: [
    { id: 'begin', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    mail('first'),
    { id: 'day', kind: 'wait', until: { type: 'duration', duration: 'P1D' } },
    mail('second'),
    { id: 'week', kind: 'wait', until: { type: 'duration', duration: 'P7D' } },
    mail('third'),
  ],
  edges: ['begin', 'first', 'day', 'second', 'week'].map((from, n) => ({
    from,
    to: ['first', 'day', 'second', 'week', 'third'][n],
  })),
};
const customer = { id: 'ada', attributes: { email: 'ada@clinic.example', complaint: 'open' } };
const whileComplaining = { purposes: ['marketing'], while: { attribute: 'complaint', is: 'equal', value: 'open' } };

interface Sending {
  deliver?: LoadedConnector['deliver'];
  failPoints?: FailPoints;
  /** Called as its connection's rate is asked for, before anything leaves. */
  onPace?: () => void;
}

/** Prepares a test run of the journey under a policy; with a way to `deliver` it really sends. */
async function prepare(policy: object, { deliver, failPoints, onPace }: Sending = {}) {
  const compiled = compileJourney(document, { connectors: [email] });
  const read = readScenario({
    start: '2026-03-02T08:00:00Z',
    customer,
    happenings: [
      { after: 'PT2H', event: 'site.visited' },
      { after: 'PT5H', attributes: { complaint: 'closed' } },
    ],
    policy,
  });
  if ('problems' in compiled || 'problems' in read) throw new Error('the journey or its scenario is not sound');
  const { plan } = compiled;
  const { scenario } = read;
  const { store } = opened;
  const activities = createActivities({
    store,
    compose: createCompose(() => email, { renderer, url: 'http://127.0.0.1:4400', signingKey: Buffer.alloc(32, 7) }),
    post: { send: async () => undefined },
    connectorOf: () => {
      onPace?.();
      return deliver && ({ manifest: email, deliver } as LoadedConnector);
    },
    secretsOf: () => ({}),
    url: 'https://waymark.example',
    report: () => {},
    ...(failPoints && { failPoints }),
  });
  const connection = { id: 'smtp', connector: 'email', name: 'SMTP', settings: {}, secrets: null, secretsSet: [] };
  await store.connections.save({ ...connection, health: 'unknown', createdAt: 1 });
  const run = await store.transaction((tables) =>
    prepareRun(tables, {
      document: document as object as JsonObject,
      plan,
      scenario,
      speed: 1,
      sends: deliver !== undefined,
    }),
  );
  const id = (await store.runs.byId(run))?.enrollment ?? 0;
  return { store, plan, scenario, activities, id, enrollment: enlist('begin', Date.parse(scenario.start)) };
}

it.each([
  ['spacing', { spacing: [{ apart: 'P7D' }] }, ['sent', 'blocked', 'sent']],
  ['a cap', { caps: [{ max: 1, per: 'P2D' }] }, ['sent', 'blocked', 'sent']],
  [
    'a hold and quiet hours',
    { holds: [whileComplaining], quietHours: { from: '09:00', to: '17:00' } },
    ['held', 'held', 'sent', 'sent', 'sent'],
  ],
] as const)('a test run keeps to %s as the simulator does, each stretch run twice', async (_, policy, said) => {
  const { store, plan, scenario, activities, id, ...begun } = await prepare(policy);
  let { enrollment } = begun;
  for (let limit: number | null = null; ; ) {
    const stretch = await activities.stretch({ id, enrollment, limit });
    expect(await activities.stretch({ id, enrollment, limit })).toEqual(stretch);
    enrollment = stretch.events.reduce((state, event) => advance(plan, state, event)[0], enrollment);
    if (hasEnded(enrollment) || stretch.next === null) break;
    limit = stretch.next;
  }
  const rows = traceOf(plan, await store.trace.rows(id));
  expect(rows).toEqual((await simulate(plan, scenario)).trace);
  expect(rows.flatMap(({ type }) => (['sent', 'held', 'blocked'].includes(type) ? [type] : []))).toEqual(said);
});

it('a message of a test run that a crash cut off does not count to its own cap', async () => {
  const { store, activities, id, enrollment } = await prepare({ caps: [{ max: 1, per: 'P7D' }] });
  await store.transaction((tables) => {
    const { customer: person = '', run = '' } = tables.enrollments.byId(id) ?? {};
    const message = { connector: 'email', channel: 'email', purpose: 'marketing', contacts: 'customer' } as const;
    const row = { ...message, key: 'first', run, enrollment: id, node: 'first', visit: 1, customer: person };
    tables.deliveries.change(tables.deliveries.plan(row).id, { state: 'submitting', handedAt: enrollment.at });
  });
  const { events } = await activities.stretch({ id, enrollment, limit: null });
  expect(events).toContainEqual(expect.objectContaining({ type: 'delivery-settled', outcome: 'sent' }));
});

it('a message that a provider refused stays refused where a crash had its stretch run again', async () => {
  let tries = 0;
  let crashes = 1;
  const { activities, id, enrollment } = await prepare(
    {},
    {
      async deliver() {
        tries++;
        return { failure: { kind: 'refused', message: 'no such mailbox' } };
      },
      async failPoints(point) {
        if (point === 'stretch:park' && crashes-- > 0) throw new Error('the process ended');
      },
    },
  );
  const stretch = () => activities.stretch({ id, enrollment, limit: null });
  await expect(stretch()).rejects.toThrow();
  const { events } = await stretch();
  const settled = events.find(({ type }) => type === 'delivery-settled');
  expect(settled).toMatchObject({ outcome: 'failed', why: 'refused' });
  expect(tries).toBe(1);
});

it('a message that waited for its slot as a crash came was not sent, and goes when its stretch is run again', async () => {
  let tries = 0;
  let crashes = 1;
  const { activities, id, enrollment } = await prepare(
    {},
    {
      async deliver() {
        tries++;
        return { receipt: {} };
      },
      onPace() {
        if (crashes-- > 0) throw new Error('the process ended');
      },
    },
  );
  const stretch = () => activities.stretch({ id, enrollment, limit: null });
  await expect(stretch()).rejects.toThrow();
  const { events } = await stretch();
  expect(events).toContainEqual(expect.objectContaining({ type: 'delivery-settled', outcome: 'sent' }));
  expect(tries).toBe(1);
});

it('a test run that really sends sends nothing to a suppressed address; one that does not asks for none', async () => {
  const settledOf = async ({ store, scenario, activities, id, enrollment }: Awaited<ReturnType<typeof prepare>>) => {
    const address = String(scenario.customer.attributes.email);
    await store.suppressions.add({ channel: 'email', address, reason: 'bounced', at: 1 });
    const { events } = await activities.stretch({ id, enrollment, limit: null });
    return events.find(({ type }) => type === 'delivery-settled');
  };
  const deliver = async () => ({ receipt: {} });
  expect(await settledOf(await prepare({}, { deliver }))).toMatchObject({ outcome: 'blocked', why: 'suppressed' });
  expect(await settledOf(await prepare({}))).toMatchObject({ outcome: 'sent' });
});

it('a test run that really sends is held by a connection that is held back, and was not handed over', async () => {
  let tries = 0;
  const { store, activities, id, enrollment } = await prepare(
    {},
    {
      async deliver() {
        tries++;
        return { receipt: {} };
      },
    },
  );
  await store.connections.hold('smtp', 1);
  const stretch = await activities.stretch({ id, enrollment, limit: null });
  expect(stretch.events).toContainEqual(expect.objectContaining({ type: 'delivery-held', why: 'connection' }));
  expect(await store.deliveries.byVisit(id, 'first', 1)).toMatchObject({ state: 'planned', attempts: 0 });
  expect(tries).toBe(0);
});

it('a test run that really sends goes no faster than its connection’s rate', async () => {
  let tries = 0;
  const { store, activities, id, enrollment } = await prepare(
    {},
    {
      async deliver() {
        tries++;
        return { receipt: {} };
      },
    },
  );
  await store.connections.setNext('smtp', Date.now() + 60_000);
  const { events } = await activities.stretch({ id, enrollment, limit: null });
  expect(events).toContainEqual(expect.objectContaining({ outcome: 'failed', why: 'rate-limited' }));
  expect(tries).toBe(0);
});
