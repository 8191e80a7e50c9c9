import { type LoadedConnector, loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import { advance, type Enrollment, enlist } from '@waymark/core/engine';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject, Policy } from '@waymark/core/plan';
import { createActivities } from '../src/activities/activities.ts';
import { changeAttributes, changeConsent } from '../src/customers/change.ts';
import { happen } from '../src/customers/happen.ts';
import { resolveCustomer } from '../src/customers/identity.ts';
import { createCompose } from '../src/deliveries/compose.ts';
import { createLivePost } from '../src/deliveries/live-post.ts';
import type { FailPoint } from '../src/fail-points.ts';
import { pauseJourney, resumeJourney, stopJourney } from '../src/journeys/steer.ts';
import { createRenderer, type Renderer } from '../src/messages/render.ts';
import { keepPolicy } from '../src/policy/policy.ts';
import type { StoredDelivery } from '../src/store/deliveries.ts';
import type { Store, Tables } from '../src/store/store.ts';
import { goLive, openTemporaryStore } from './temporary-store.ts';

const plugins = new URL('../../../plugins', import.meta.url).pathname;

/** What stands in for the provider; it may be changed at any time. */
export interface Provider {
  deliver: LoadedConnector['deliver'];
  lookup: LoadedConnector['lookup'];
  capabilities: Partial<ConnectorManifest['capabilities']>;
  /** False where its connector could not be loaded. */
  isLoaded: boolean;
}

/**
 * A journey `news` that sends one marketing email over the connection `smtp`, further ones like it, and their enrollments,
 * without Temporal.
 */
export interface Sending {
  store: Store;
  provider: Provider;
  inStore<T>(work: (tables: Tables) => T): Promise<T>;
  obey(policy: Policy): Promise<void>;
  withdraw(userId: string): Promise<void>;
  change(userId: string, patch: JsonObject): Promise<unknown>;
  /** Puts a further journey like `news` live. */
  publish(journey: string): Promise<void>;
  pause(journey: string): Promise<unknown>;
  resume(journey: string): Promise<unknown>;
  stop(journey: string): Promise<unknown>;
  /** Lets a customer who agreed to marketing begin a journey, `news` else; gives the enrollment. */
  begin(userId: string, journey?: string): Promise<number>;
  /** Runs an enrollment's next stretch (or later attempt), as its workflow does; gives the rows it wrote. */
  run(enrollment: number, limit?: number): Promise<string[]>;
  positionOf(enrollment: number): Enrollment['position'] | undefined;
  /** The engine's account of the visit to the message's node. */
  visitOf(enrollment: number): Enrollment['visits'][string] | undefined;
  deliveryOf(enrollment: number): Promise<StoredDelivery>;
  /** Lets something happen the next time a message comes to a place. */
  meanwhile(point: FailPoint, happens: () => unknown): void;
  /** Leaves a message as a crash between its hand-over and its answer does. */
  cutOff(enrollment: number): Promise<void>;
  /** The enrollments that are to be woken, in order. */
  wakes(): Promise<number[]>;
  close(): Promise<void>;
}

/** The email connector's manifest. */
export async function emailManifest(): Promise<ConnectorManifest> {
  const { manifests } = await loadManifests({ folders: [plugins], allow: [] });
  const email = manifests.get('email');
  if (!email) throw new Error('the email connector is not there');
  return email;
}

/** Opens it on a store of its own. `email` is the connector it sends by; without a renderer it has one of its own. */
export async function openSending(email: ConnectorManifest, shared?: Renderer): Promise<Sending> {
  const opened = openTemporaryStore();
  const { store } = opened;
  const renderer = shared ?? createRenderer();
  const known = new Map<number, Enrollment>();
  const provider: Provider = {
    deliver: async () => ({ receipt: {} }),
    lookup: async () => ({ found: { state: 'unknown' } }),
    capabilities: {},
    isLoaded: true,
  };
  const manifest = () => ({ ...email, capabilities: { ...email.capabilities, ...provider.capabilities } });
  const connectorOf = () =>
    provider.isLoaded
      ? ({
          manifest: manifest(),
          deliver: (...args) => provider.deliver(...args),
          lookup: (...args) => provider.lookup(...args),
        } as LoadedConnector)
      : undefined;
  const host = { renderer, url: 'http://127.0.0.1:4400', signingKey: Buffer.alloc(32, 7) };
  const compose = createCompose(manifest, host);
  const handOver = { store, connectorOf, secretsOf: () => ({}), url: 'https://waymark.example' };
  const report = ({ err }: { err: unknown }) => {
    throw err;
  };
  const awaited = new Map<FailPoint, () => unknown>();
  const failPoints = async (point: FailPoint) => {
    const happens = awaited.get(point);
    awaited.delete(point);
    await happens?.();
  };
  const post = createLivePost({ ...handOver, compose, failPoints });
  const activities = createActivities({ ...handOver, compose, post, report });
  const connection = { id: 'smtp', connector: 'email', name: 'SMTP', settings: {}, secrets: null, secretsSet: [] };
  await store.connections.save({ ...connection, health: 'unknown', createdAt: 1 });
  await publish(store, { email, journey: 'news' });
  const inStore = <T>(work: (tables: Tables) => T) => store.transaction(work);
  const now = () => Date.now();
  const deliveryOf = async (enrollment: number) => {
    const delivery = await store.deliveries.byVisit(enrollment, 'mail', 1);
    if (!delivery) throw new Error(`enrollment ${enrollment} has no message`);
    return delivery;
  };

  return {
    store,
    provider,
    inStore,
    deliveryOf,
    meanwhile: (point, happens) => void awaited.set(point, happens),
    obey: (policy) => inStore((tables) => keepPolicy(tables, policy, now())),
    positionOf: (enrollment) => known.get(enrollment)?.position,
    visitOf: (enrollment) => known.get(enrollment)?.visits.mail,

    withdraw: (userId) =>
      inStore((tables) => {
        const consent = { channel: 'email', purpose: 'marketing', state: 'withdrawn' } as const;
        changeConsent(tables, resolveCustomer(tables, { userId }, now()).id, { consent, at: now() });
      }),

    change: (userId, patch) =>
      inStore((tables) => changeAttributes(tables, resolveCustomer(tables, { userId }, now()), { patch, at: now() })),

    publish: (journey) => publish(store, { email, journey }),
    pause: (key) => inStore((tables) => pauseJourney(tables, { key, at: now() })),
    resume: (key) => inStore((tables) => resumeJourney(tables, { key, at: now() })),
    stop: (key) => inStore((tables) => stopJourney(tables, { key, at: now(), entryOnly: false })),

    begin: (userId, journey = 'news') =>
      inStore((tables) => {
        const person = changeAttributes(tables, resolveCustomer(tables, { userId }, now()), {
          patch: { email: `${userId}@clinic.example` },
          at: now(),
        });
        tables.customers.setConsent(person.id, { channel: 'email', purpose: 'marketing', state: 'granted' }, now());
        happen(tables, person, { event: `${journey}.begins`, properties: {}, at: now(), arrived: now() });
        return tables.enrollments.openOf(person.id).find((open) => open.journey === journey)?.id ?? 0;
      }),

    async run(id, limit) {
      const row = await store.enrollments.byId(id);
      const plan = row && (await store.versions.byId(row.version))?.plan;
      if (!plan) throw new Error(`no enrollment ${id}`);
      const before = known.get(id) ?? enlist('begin', row.enrolledAt);
      const activity = before.position.type === 'deferred' ? activities.deliver : activities.stretch;
      const { events } = await activity({ id, enrollment: before, limit: limit ?? null });
      const rows: string[] = [];
      let enrollment = before;
      for (const event of events) {
        const [next, written] = advance(plan, enrollment, event);
        enrollment = next;
        rows.push(...written.map(({ type, why, reason }) => [type, why ?? reason].filter(Boolean).join(' ')));
      }
      known.set(id, enrollment);
      return rows.filter((one) => !/^(enrolled|entered|left)/.test(one));
    },

    async cutOff(enrollment) {
      const row = await store.enrollments.byId(enrollment);
      if (!row) throw new Error(`no enrollment ${enrollment}`);
      const planned = await inStore((tables) =>
        tables.deliveries.plan({
          ...{ key: `key-${enrollment}`, enrollment, node: 'mail', visit: 1, customer: row.customer },
          ...{ connector: 'email', connection: 'smtp', channel: 'email', purpose: 'marketing', contacts: 'customer' },
        }),
      );
      const handedAt = now() - 60_000;
      await store.deliveries.change(planned.id, {
        ...{ state: 'submitting', attempts: planned.attempts + 1, firstAttemptAt: handedAt, handedAt },
      });
    },

    wakes: async () =>
      (await store.outbox.due(now(), 100)).filter(({ type }) => type === 'wake').map(({ enrollment }) => enrollment),

    async close() {
      if (!shared) await renderer.close();
      opened.close();
    },
  };
}

async function publish(store: Store, { email, journey }: { email: ConnectorManifest; journey: string }): Promise<void> {
  const content = { subject: 'News', body: 'Hello' };
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
