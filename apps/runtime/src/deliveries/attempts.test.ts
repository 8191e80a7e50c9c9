import { type LoadedConnector, loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import { advance, type Enrollment, enlist } from '@waymark/core/engine';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject, Policy } from '@waymark/core/plan';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { goLive, openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { createActivities } from '../activities/activities.ts';
import type { JourneyActivities } from '../activities/stretch-request.ts';
import { changeAttributes, changeConsent } from '../customers/change.ts';
import { happen } from '../customers/happen.ts';
import { aliasCustomer, resolveCustomer } from '../customers/identity.ts';
import { pauseJourney, resumeJourney, stopJourney } from '../journeys/steer.ts';
import { createRenderer } from '../messages/render.ts';
import { keepPolicy } from '../policy/policy.ts';
import type { Store, Tables } from '../store/store.ts';
import { createCompose } from './compose.ts';
import { createLivePost } from './live-post.ts';

const plugins = new URL('../../../../plugins', import.meta.url).pathname;
const renderer = createRenderer();
afterAll(() => renderer.close());
const hour = 3_600_000;
const host = { renderer, url: 'http://127.0.0.1:4400', signingKey: Buffer.alloc(32, 7) };

let email: ConnectorManifest;
let opened: TemporaryStore;
let store: Store;
let activities: JourneyActivities;
/** Stands in for the provider. */
let deliver: LoadedConnector['deliver'];
/** The enrollments as their workflows know them. */
let known: Map<number, Enrollment>;

beforeAll(async () => {
  const { manifests } = await loadManifests({ folders: [plugins], allow: [] });
  const found = manifests.get('email');
  if (!found) throw new Error('the email connector is not there');
  email = found;
});

beforeEach(async () => {
  opened = openTemporaryStore();
  store = opened.store;
  known = new Map();
  deliver = async () => ({ receipt: {} });
  const compose = createCompose(() => email, host);
  const connectorOf = () => ({ manifest: email, deliver: (...args) => deliver(...args) }) as LoadedConnector;
  const handOver = { store, connectorOf, secretsOf: () => ({}), url: 'https://waymark.example' };
  const post = createLivePost({ ...handOver, compose });
  const report = ({ err }: { err: unknown }) => {
    throw err;
  };
  activities = createActivities({ ...handOver, compose, post, report });
  const connection = { id: 'smtp', connector: 'email', name: 'SMTP', settings: {}, secrets: null, secretsSet: [] };
  await store.connections.save({ ...connection, health: 'unknown', createdAt: 1 });
});
afterEach(() => {
  vi.useRealTimers();
  opened.close();
});

/** Puts a journey live that sends one marketing email to whoever it is begun for. */
async function mails(journey: string, content: JsonObject = { subject: journey, body: 'Hello' }): Promise<void> {
  const document = {
    format: 1,
    key: journey,
    name: journey,
    nodes: [
      { id: 'begin', kind: 'trigger', on: { type: 'event', event: `${journey}.begins` } },
      { id: 'mail', kind: 'channel', connector: 'email', purpose: 'marketing', content },
    ],
    edges: [{ from: 'begin', to: 'mail' }],
  };
  const compiled = compileJourney(document, { connectors: [email] });
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  await goLive(store, compiled.plan, document as object as JsonObject);
}

const now = () => Date.now();
const inStore = <T>(work: (tables: Tables) => T) => store.transaction(work);
const customer = (tables: Tables, userId: string) => resolveCustomer(tables, { userId }, now());
const obey = (policy: Policy) => inStore((tables) => keepPolicy(tables, policy, now()));
const pause = (key: string) => inStore((tables) => pauseJourney(tables, { key, at: now() }));
const resume = (key: string) => inStore((tables) => resumeJourney(tables, { key, at: now() }));
const stop = (key: string) => inStore((tables) => stopJourney(tables, { key, at: now(), entryOnly: false }));
const change = (userId: string, patch: JsonObject) =>
  inStore((tables) => changeAttributes(tables, customer(tables, userId), { patch, at: now() }));
const withdraw = (userId: string) =>
  inStore((tables) => {
    const consent = { channel: 'email', purpose: 'marketing', state: 'withdrawn' } as const;
    changeConsent(tables, customer(tables, userId).id, { consent, at: now() });
  });

/** Lets a customer who agreed to marketing begin a journey; gives the enrollment. */
const begin = (journey: string, userId: string): Promise<number> =>
  inStore((tables) => {
    const person = changeAttributes(tables, customer(tables, userId), {
      patch: { email: `${userId}@clinic.example` },
      at: now(),
    });
    tables.customers.setConsent(person.id, { channel: 'email', purpose: 'marketing', state: 'granted' }, now());
    happen(tables, person, { event: `${journey}.begins`, properties: {}, at: now(), arrived: now() });
    return tables.enrollments.openOf(person.id).find((open) => open.journey === journey)?.id ?? 0;
  });

/** Runs an enrollment's next stretch (or later attempt), as its workflow does; gives the rows it wrote. */
async function run(id: number, { limit = null }: { limit?: number | null } = {}): Promise<string[]> {
  const row = await store.enrollments.byId(id);
  const plan = row && (await store.versions.byId(row.version))?.plan;
  if (!plan) throw new Error(`no enrollment ${id}`);
  const before = known.get(id) ?? enlist('begin', row.enrolledAt);
  const activity = before.position.type === 'deferred' ? activities.deliver : activities.stretch;
  const { events } = await activity({ id, enrollment: before, limit });
  const rows: string[] = [];
  let enrollment = before;
  for (const event of events) {
    const [next, written] = advance(plan, enrollment, event);
    enrollment = next;
    rows.push(...written.map(({ type, why, reason }) => [type, why ?? reason].filter(Boolean).join(' ')));
  }
  known.set(id, enrollment);
  return rows.filter((row) => !/^(enrolled|entered|left)/.test(row));
}

const positionOf = (id: number) => known.get(id)?.position;
const deliveryOf = (id: number) => store.deliveries.byVisit(id, 'mail', 1);
const wakes = async () =>
  (await store.outbox.due(now(), 100)).filter(({ type }) => type === 'wake').map(({ enrollment }) => enrollment);

describe('a paused journey', () => {
  beforeEach(() => mails('news'));

  it('hands nothing over; resumed, everything is asked about again', async () => {
    const id = await begin('news', 'ada');
    await pause('news');
    expect(await run(id)).toEqual(['held paused']);
    expect(positionOf(id)).toEqual({ type: 'held', node: 'mail', until: null, why: 'paused' });
    await resume('news');
    expect(await wakes()).toEqual([id]);
    await withdraw('ada');
    expect(await run(id)).toEqual(['blocked consent', 'exited end']);
    expect(await deliveryOf(id)).toMatchObject({ state: 'blocked', why: 'consent', heldAt: null, attempts: 0 });
  });

  it('holds a message that is in back-off, and lets it go on resuming', async () => {
    const id = await begin('news', 'ada');
    deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    expect(await run(id)).toEqual([]);
    expect(positionOf(id)).toMatchObject({ type: 'deferred' });
    await pause('news');
    deliver = async () => ({ receipt: {} });
    expect(await run(id)).toEqual(['held paused']);
    await resume('news');
    expect(await run(id)).toEqual(['sent', 'exited end']);
    expect(await deliveryOf(id)).toMatchObject({ state: 'accepted', attempts: 2, why: null, heldAt: null });
  });

  it('wakes those held in the order in which they were held, and keeps that order when it is paused again meanwhile', async () => {
    const ids = [await begin('news', 'ada'), await begin('news', 'bo'), await begin('news', 'cy')];
    deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    await run(ids[0] ?? 0);
    await pause('news');
    const order = [ids[2], ids[0], ids[1]].map(Number);
    for (const id of order) await run(id);
    await resume('news');
    await pause('news');
    for (const id of ids) expect(await run(id)).toEqual([]);
    expect(await inStore((tables) => tables.wakes.resume({ why: 'paused', journey: 'news', at: now() }))).toBe(3);
    expect((await wakes()).slice(-3)).toEqual(order);
  });

  it('resumed, hands over in the order in which it was held, whoever wakes first', async () => {
    const ids = [await begin('news', 'ada'), await begin('news', 'bo'), await begin('news', 'cy')];
    const sent: (string | undefined)[] = [];
    deliver = async (_, { to }) => {
      sent.push(to);
      return { receipt: {} };
    };
    await pause('news');
    for (const id of ids) await run(id);
    await resume('news');
    await Promise.all(ids.toReversed().map((id) => run(id)));
    expect(sent).toEqual(['ada@clinic.example', 'bo@clinic.example', 'cy@clinic.example']);
  });

  it('resumed and paused again at once, lets nobody wait for anybody', async () => {
    const ids = [await begin('news', 'ada'), await begin('news', 'bo'), await begin('news', 'cy')];
    await pause('news');
    for (const id of ids) await run(id);
    await resume('news');
    await pause('news');
    const before = performance.now();
    for (const id of ids.toReversed()) expect(await run(id)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('resumed, does not wait for one that is stuck', async () => {
    const ids = [await begin('news', 'ada'), await begin('news', 'bo')];
    await pause('news');
    for (const id of ids) await run(id);
    await resume('news');
    expect(await run(Number(ids[1]))).toEqual(['sent', 'exited end']);
  });

  it('of another journey holds nothing', async () => {
    await mails('other');
    await pause('other');
    expect(await run(await begin('news', 'ada'))).toEqual(['sent', 'exited end']);
  });
});

describe('a stopped journey', () => {
  beforeEach(() => mails('news'));

  it('sends nothing of what waits, held or in back-off, and cancels it', async () => {
    const held = await begin('news', 'ada');
    const failing = await begin('news', 'bo');
    deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    await run(failing);
    await pause('news');
    await run(held);
    await stop('news');
    deliver = async () => ({ receipt: {} });
    for (const id of [held, failing]) {
      expect(await run(id)).toEqual(['exited stopped']);
      expect(await deliveryOf(id)).toMatchObject({ state: 'cancelled', heldAt: null });
      expect(await store.enrollments.byId(id)).toMatchObject({ state: 'ended', reason: 'stopped' });
    }
  });

  it('still learns what became of a message that is being handed over', async () => {
    const id = await begin('news', 'ada');
    deliver = async () => {
      await stop('news');
      return { receipt: { providerId: 'queued-1' } };
    };
    expect(await run(id)).toEqual(['sent', 'exited end']);
    expect(await deliveryOf(id)).toMatchObject({ state: 'accepted', providerId: 'queued-1' });
  });
});

describe('the contact policy', () => {
  const cap: Policy = { caps: [{ channel: 'email', max: 1, per: 'P7D' }] };
  beforeEach(async () => {
    await mails('news');
    await mails('offers');
  });

  it('lets two journeys that send at once not pass one cap', async () => {
    await obey(cap);
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const keys: string[] = [];
    deliver = async (_, { key }) => {
      keys.push(key);
      await gate;
      return { receipt: {} };
    };
    const ids = [await begin('news', 'ada'), await begin('offers', 'ada')];
    const both = Promise.all(ids.map((id) => run(id)));
    await vi.waitUntil(() => keys.length > 0);
    open();
    expect((await both).map(([first]) => first).sort()).toEqual(['blocked cap', 'sent']);
    expect(keys).toHaveLength(1);
  });

  it('counts every row of a person, whichever of their ids a message went to', async () => {
    await obey(cap);
    await run(await begin('news', 'visitor'));
    const id = await begin('offers', 'ada');
    await inStore((tables) => aliasCustomer(tables, { userId: 'ada', previousId: 'visitor' }, now()));
    expect(await run(id)).toEqual(['blocked cap', 'exited end']);
  });

  it('counts a message whose outcome is not known, and none that was refused', async () => {
    await obey(cap);
    deliver = async () => ({ failure: { kind: 'refused', message: '550' } });
    expect(await run(await begin('news', 'ada'))).toEqual(['failed refused', 'exited end']);
    deliver = async () => ({ failure: { kind: 'unknown', message: 'cut off' } });
    expect(await run(await begin('news', 'bo'))).toEqual(['held unknown-outcome']);
    deliver = async () => ({ receipt: {} });
    expect(await run(await begin('offers', 'ada'))).toEqual(['sent', 'exited end']);
    expect(await run(await begin('offers', 'bo'))).toEqual(['blocked cap', 'exited end']);
  });

  it('keeps the time between two messages', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    await obey({ spacing: [{ apart: 'PT24H' }] });
    await mails('third');
    expect(await run(await begin('news', 'ada'))).toEqual(['sent', 'exited end']);
    vi.setSystemTime(now() + 24 * hour - 1);
    expect(await run(await begin('offers', 'ada'))).toEqual(['blocked cap', 'exited end']);
    vi.setSystemTime(now() + 1);
    expect(await run(await begin('third', 'ada'))).toEqual(['sent', 'exited end']);
  });

  it('asks again what quiet hours held, once there is another policy', async () => {
    vi.setSystemTime(new Date('2026-03-02T22:00:00Z'));
    await obey({ quietHours: { from: '21:00', to: '08:00' } });
    const id = await begin('news', 'dora');
    expect(await run(id)).toEqual(['held quiet-hours']);
    await obey({});
    expect(await wakes()).toEqual([id]);
    expect(await run(id)).toEqual(['sent', 'exited end']);
  });

  it('asks everything again after quiet hours: a consent withdrawn meanwhile blocks', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T22:00:00Z') });
    await obey({ quietHours: { from: '21:00', to: '08:00' } });
    const ids = [await begin('news', 'ada'), await begin('news', 'bo')];
    const until = Date.parse('2026-03-03T08:00:00Z');
    for (const id of ids) {
      expect(await run(id)).toEqual(['held quiet-hours']);
      expect(positionOf(id)).toMatchObject({ until, why: 'quiet-hours' });
    }
    await withdraw('bo');
    vi.setSystemTime(until - 3);
    expect(await run(ids[0] ?? 0, { limit: until })).toEqual(['sent', 'exited end']);
    expect(await run(ids[1] ?? 0, { limit: until })).toEqual(['blocked consent', 'exited end']);
  });

  it('is asked in the customer’s zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T22:00:00Z') });
    await obey({ quietHours: { from: '21:00', to: '08:00' } });
    await change('cy', { timeZone: 'Asia/Tokyo' });
    await change('di', { timeZone: 'Europe/Helsinki' });
    expect(await run(await begin('news', 'cy'))).toEqual(['held quiet-hours']);
    const id = await begin('news', 'di');
    await run(id);
    expect(positionOf(id)).toMatchObject({ until: Date.parse('2026-03-03T06:00:00Z') });
  });

  it('holds a purpose while a condition is true, and wakes for what may end it', async () => {
    const complaint = { attribute: 'complaint', is: 'equal', value: 'open' } as const;
    await obey({ holds: [{ purposes: ['marketing'], while: complaint }] });
    await change('ada', { complaint: 'open' });
    const id = await begin('news', 'ada');
    expect(await run(id)).toEqual(['held policy']);
    await change('ada', { specialty: 'cardiology' });
    expect(await wakes()).toEqual([]);
    await change('ada', { complaint: 'closed' });
    expect(await wakes()).toEqual([id]);
    expect(await run(id)).toEqual(['sent', 'exited end']);
  });

  it('that is changed lets what it held ask again', async () => {
    await obey({ holds: [{ purposes: ['marketing'], while: { all: [] } }] });
    const id = await begin('news', 'ada');
    expect(await run(id)).toEqual(['held policy']);
    await obey({});
    expect(await wakes()).toEqual([id]);
    expect(await run(id)).toEqual(['sent', 'exited end']);
  });
});

describe('a message that fails for now', () => {
  const failing = async () => ({ failure: { kind: 'transient', message: '451' } }) as const;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    await mails('news');
    deliver = failing;
  });

  it('is tried for 72 hours from its first attempt, however long it stood in a queue', async () => {
    const id = await begin('news', 'ada');
    vi.setSystemTime(now() + 500 * hour);
    await run(id);
    vi.setSystemTime(now() + 72 * hour);
    await expect(run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    vi.setSystemTime(now() + 1);
    expect(await run(id)).toEqual(['failed transient', 'exited end']);
  });

  it('is not tried shorter for having been held', async () => {
    const id = await begin('news', 'ada');
    await run(id);
    await pause('news');
    expect(await run(id)).toEqual(['held paused']);
    vi.setSystemTime(now() + 100 * hour);
    await resume('news');
    expect(await run(id)).toEqual([]);
    expect(positionOf(id)).toMatchObject({ type: 'deferred' });
  });

  it('and then was cut off by a crash does not count to its own cap', async () => {
    await obey({ caps: [{ max: 1, per: 'P7D' }] });
    const id = await begin('news', 'ada');
    await run(id);
    const cutOff = { state: 'submitting', handedAt: now() - 60_000, connection: null } as const;
    await store.deliveries.change((await deliveryOf(id))?.id ?? 0, cutOff);
    deliver = async () => ({ receipt: {} });
    expect(await run(id)).toEqual(['sent', 'exited end']);
  });
});

describe('a message that waits for its connection', () => {
  const ail = () => store.connections.setHealth('smtp', 'attention', { message: 'wrong password', at: now() });
  const fix = () => store.connections.setHealth('smtp', 'ok', { message: null, at: now() });
  const add = (id: string, createdAt: number) =>
    store.connections.save({
      ...{ id, connector: 'email', name: id, settings: {}, secrets: null, secretsSet: [] },
      ...{ health: 'ok', createdAt },
    });
  const waitsFor = (connection: string) => ({ type: 'deferred', node: 'mail', connection });
  let keys: string[];
  beforeEach(async () => {
    await mails('news');
    keys = [];
    deliver = async (_, { key }) => {
      keys.push(key);
      return { receipt: {} };
    };
  });

  it('which needs attention, is not tried meanwhile, and goes once that is over', async () => {
    const id = await begin('news', 'ada');
    await ail();
    expect(await run(id)).toEqual([]);
    expect(positionOf(id)).toEqual(waitsFor('smtp'));
    await expect(run(id)).rejects.toMatchObject({ type: 'RetryLater', nextRetryDelay: 2_000 });
    expect(await deliveryOf(id)).toMatchObject({ state: 'planned', attempts: 0, firstAttemptAt: null });
    expect(keys).toEqual([]);
    await fix();
    expect(await run(id)).toEqual(['sent', 'exited end']);
  });

  it('is blocked by a consent that is withdrawn meanwhile', async () => {
    const id = await begin('news', 'ada');
    await ail();
    await run(id);
    await withdraw('ada');
    expect(await run(id)).toEqual(['blocked consent', 'exited end']);
    expect(keys).toEqual([]);
  });

  it('which took no message with its password, begins its 72 hours anew once that is mended', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    const id = await begin('news', 'ada');
    deliver = async () => ({ failure: { kind: 'auth', message: '535' } });
    await run(id);
    expect((await store.connections.byId('smtp'))?.health).toBe('attention');
    vi.setSystemTime(now() + 100 * hour);
    await fix();
    deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    await expect(run(id)).rejects.toMatchObject({ type: 'RetryLater', nextRetryDelay: 2_000 });
  });

  it('which is at its rate, was not tried, and does not wait longer each time', async () => {
    const id = await begin('news', 'ada');
    await store.connections.setNext('smtp', now() + 60_000);
    expect(await run(id)).toEqual([]);
    expect(positionOf(id)).toEqual(waitsFor('smtp'));
    for (let n = 0; n < 3; n++) {
      const refusal: unknown = await run(id).catch((error: unknown) => error);
      expect(Number(Object(refusal).nextRetryDelay)).toBeLessThanOrEqual(60_000);
    }
    expect(await deliveryOf(id)).toMatchObject({ state: 'planned', attempts: 0, firstAttemptAt: null });
  });

  it('waits as long as the provider told another one', async () => {
    const ids = [await begin('news', 'ada'), await begin('news', 'bo')];
    deliver = async () => ({ failure: { kind: 'rate-limited', message: '429', retryAfter: 60 } });
    await run(Number(ids[0]));
    expect(positionOf(Number(ids[0]))).toMatchObject({ notBefore: expect.any(Number), connection: 'smtp' });
    deliver = async (_, { key }) => {
      keys.push(key);
      return { receipt: {} };
    };
    expect(await run(Number(ids[1]))).toEqual([]);
    expect(keys).toEqual([]);
  });

  it('which is removed, goes over the one in its place, and waits where there is none', async () => {
    const id = await begin('news', 'ada');
    await ail();
    await run(id);
    await store.connections.remove('smtp');
    await expect(run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    expect(await deliveryOf(id)).toMatchObject({ state: 'planned', connection: 'smtp', failure: { kind: 'config' } });
    await add('relay', 2);
    await store.connections.setNext('relay', now() + 60_000);
    expect(await run(id)).toEqual([]);
    expect(positionOf(id)).toEqual(waitsFor('relay'));
    await store.connections.setNext('relay', 0);
    expect(await run(id)).toEqual(['sent', 'exited end']);
    expect(await deliveryOf(id)).toMatchObject({ state: 'accepted', connection: 'relay' });
  });
});
