import type { Task } from '@waymark/connectors/sdk';
import type { JsonObject } from '@waymark/core/plan';
import { happen } from '../src/customers/happen.ts';
import { resolveCustomer } from '../src/customers/identity.ts';
import { planDelivery } from '../src/deliveries/plan-delivery.ts';
import type { Answer } from '../src/inbox/answer.ts';
import { createDesks, type Desk, type Desks } from '../src/inbox/desk.ts';
import { giveTask } from '../src/inbox/give-task.ts';
import { inboxLink } from '../src/inbox/link.ts';
import type { Store, Tables } from '../src/store/store.ts';
import { goLive, openTemporaryStore, registrationPlan } from './temporary-store.ts';

/** Milliseconds. */
export const hour = 3_600_000;
/** Milliseconds. */
export const day = 24 * hour;
/** A Monday noon in Helsinki. */
export const noon = Date.parse('2026-03-02T10:00:00Z');
/** What signs the reps' links, and where they lead. */
export const host = { url: 'http://127.0.0.1:4400', signingKey: Buffer.alloc(32, 7) };

interface RepFacts {
  roles: string[];
  timeZone: string;
  email: string | null;
}

/** The reps' inbox on a store of its own, with a journey that people are enrolled in, without Temporal. */
export interface InboxStage {
  store: Store;
  desks: Desks;
  /** The desks' clock: at first it is `noon`. */
  now: number;
  /** How often something was committed. */
  committed: number;
  /** Writes the inbox's connection. */
  connect(settings: JsonObject): Promise<unknown>;
  /** Writes a rep, who lives in Helsinki where nothing else is said. */
  rep(id: string, facts?: Partial<RepFacts>): Promise<unknown>;
  tokenOf(rep: string): Promise<string>;
  deskOf(rep: string): Promise<Desk | undefined>;
  /** What a rep's desk lists. */
  titlesOf(rep: string): Promise<string[] | undefined>;
  answer(rep: string, task: number, said: Answer): ReturnType<Desks['answer']>;
  /** Enrolls somebody new and gives the task of a message to them; gives the task's id. */
  give(task?: Partial<Task>, attributes?: JsonObject): Promise<number>;
  /** What happened to a task, with how long after `noon`. */
  heardOf(task: number): Promise<[event: string, properties: JsonObject, after: number][]>;
  stateOf(task: number): Promise<string | undefined>;
  close(): void;
}

/** Opens it. */
export async function openInboxStage(): Promise<InboxStage> {
  const { store, close } = openTemporaryStore();
  let people = 0;
  const desks = createDesks({
    ...{ store, signingKey: host.signingKey, manifests: () => [] },
    now: () => stage.now,
    committed: () => void stage.committed++,
  });
  const stage: InboxStage = {
    ...{ store, desks, now: noon, committed: 0, close },

    connect: (settings) =>
      store.connections.save({
        id: 'inbox',
        connector: 'rep-task',
        name: 'Inbox',
        settings,
        secrets: null,
        secretsSet: [],
        health: 'ok',
        createdAt: 1,
      }),

    rep: (id, { roles = [], timeZone = 'Europe/Helsinki', email = null } = {}) =>
      store.reps.save({ id, name: `${id} Rep`, email, roles, timeZone, active: true, createdAt: 1 }),

    async tokenOf(id) {
      const stored = await store.reps.byId(id);
      if (!stored) throw new Error(`there is no rep ${id}`);
      return inboxLink(host, stored).split('#')[1] ?? '';
    },
    deskOf: async (id) => desks.list(await stage.tokenOf(id)),
    titlesOf: async (id) => (await stage.deskOf(id))?.tasks.map(({ title }) => title),
    answer: async (id, task, said) => desks.answer(await stage.tokenOf(id), { id: task, answer: said, language: 'en' }),

    give: (task = {}, attributes = {}) =>
      store.transaction((tables) => {
        people += 1;
        const { now } = stage;
        const person = resolveCustomer(tables, { userId: `hcp-${people}` }, now);
        tables.customers.setAttributes(person.id, { lastName: 'Kivi', ...attributes }, now);
        happen(tables, person, { event: 'hcp.registered', properties: {}, at: now, arrived: now });
        return giveTo(tables, person.id, { task, now });
      }),

    heardOf: async (task) =>
      (await store.events.ofDelivery(task)).map(({ event, properties, at }) => [event, properties, at - noon]),
    stateOf: async (task) => (await store.tasks.byId(task))?.state,
  };
  await goLive(store, registrationPlan(), { name: 'Welcome' });
  await stage.connect({});
  return stage;
}

function giveTo(tables: Tables, person: string, { task, now }: { task: Partial<Task>; now: number }): number {
  const [open] = tables.enrollments.openOf(person);
  const row = open && tables.enrollments.byId(open.id);
  if (!row) throw new Error('nobody was enrolled');
  const step = { connector: 'rep-task', channel: 'rep-task', purpose: 'sales', contacts: 'staff', name: 'Visit' };
  const posting = { row, step, node: 'visit', visit: 1 } as unknown as Parameters<typeof planDelivery>[1];
  const delivery = planDelivery(tables, posting, 'inbox');
  giveTask(tables, { delivery, task: { title: 'Visit', ...task }, at: now });
  return delivery.id;
}
