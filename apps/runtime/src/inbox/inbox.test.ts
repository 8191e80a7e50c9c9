import type { Task } from '@waymark/connectors/sdk';
import type { JsonObject } from '@waymark/core/plan';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import { planDelivery } from '../deliveries/plan-delivery.ts';
import { recordResponse } from '../messages/respond.ts';
import type { Store, Tables } from '../store/store.ts';
import type { Answer } from './answer.ts';
import { createDesks, type Desks } from './desk.ts';
import { giveTask } from './give-task.ts';
import { inboxLink } from './link.ts';
import { createInbox } from './overview.ts';
import { expireDue, startSweep } from './sweep.ts';

const hour = 3_600_000;
const day = 24 * hour;
const host = { url: 'http://127.0.0.1:4400', signingKey: Buffer.alloc(32, 7) };
/** A Monday noon in Helsinki. */
const noon = Date.parse('2026-03-02T10:00:00Z');

let opened: TemporaryStore;
let store: Store;
let desks: Desks;
let now: number;
let committed: number;

beforeEach(async () => {
  opened = openTemporaryStore();
  store = opened.store;
  now = noon;
  committed = 0;
  people = 0;
  const parts = { store, signingKey: host.signingKey, manifests: () => [], now: () => now };
  desks = createDesks({ ...parts, committed: () => void committed++ });
  await goLive(store, registrationPlan(), { name: 'Welcome' });
  await connect({});
});
afterEach(() => opened.close());

const connect = (settings: JsonObject) =>
  store.connections.save({
    id: 'inbox',
    connector: 'rep-task',
    name: 'Inbox',
    settings,
    secrets: null,
    secretsSet: [],
    health: 'ok',
    createdAt: 1,
  });

const rep = (id: string, { roles = [], timeZone = 'Europe/Helsinki', email = null }: Partial<RepFacts> = {}) =>
  store.reps.save({ id, name: `${id} Rep`, email, roles, timeZone, active: true, createdAt: 1 });
interface RepFacts {
  roles: string[];
  timeZone: string;
  email: string | null;
}

const tokenOf = async (id: string) => {
  const stored = await store.reps.byId(id);
  if (!stored) throw new Error(`there is no rep ${id}`);
  return inboxLink(host, stored).split('#')[1] ?? '';
};
const deskOf = async (id: string) => desks.list(await tokenOf(id));
const titlesOf = async (id: string) => (await deskOf(id))?.tasks.map(({ title }) => title);
const answer = async (id: string, task: number, said: Answer) =>
  desks.answer(await tokenOf(id), { id: task, answer: said, language: 'en' });

let people: number;
/** Enrolls somebody new and gives the task of a message to them; gives the task's id. */
const give = (task: Partial<Task> = {}, attributes: JsonObject = {}): Promise<number> =>
  store.transaction((tables) => {
    people += 1;
    const person = resolveCustomer(tables, { userId: `hcp-${people}` }, now);
    tables.customers.setAttributes(person.id, { lastName: 'Kivi', ...attributes }, now);
    happen(tables, person, { event: 'hcp.registered', properties: {}, at: now, arrived: now });
    return giveTo(tables, person.id, task);
  });

function giveTo(tables: Tables, person: string, task: Partial<Task>): number {
  const [open] = tables.enrollments.openOf(person);
  const row = open && tables.enrollments.byId(open.id);
  if (!row) throw new Error('nobody was enrolled');
  const step = { connector: 'rep-task', channel: 'rep-task', purpose: 'sales', contacts: 'staff', name: 'Visit' };
  const posting = { row, step, node: 'visit', visit: 1 } as unknown as Parameters<typeof planDelivery>[1];
  const delivery = planDelivery(tables, posting, 'inbox');
  giveTask(tables, { delivery, task: { title: 'Visit', ...task }, at: now });
  return delivery.id;
}

const heardOf = async (task: number) =>
  (await store.events.ofDelivery(task)).map(({ event, properties, at }) => [event, properties, at - noon]);
const stateOf = async (task: number) => (await store.tasks.byId(task))?.state;

describe('a task', () => {
  it('goes to the customer’s own rep, named by id, email or name', async () => {
    await rep('anna', { email: 'Anna@pharma.example' });
    await rep('ben');
    for (const named of ['anna', 'anna@pharma.example', 'Anna Rep']) await give({ title: named }, { rep: named });
    await connect({ repAttribute: 'looksAfter' });
    await give({ title: 'by another attribute' }, { rep: 'ben', looksAfter: 'anna' });
    await give({ title: 'named in the task', owner: { rep: 'ben' } }, { rep: 'anna' });
    expect(await titlesOf('anna')).toEqual(['anna', 'anna@pharma.example', 'Anna Rep', 'by another attribute']);
    expect(await titlesOf('ben')).toEqual(['named in the task']);
  });

  it('of a customer without a rep is offered to the role that the connection names, else to everybody', async () => {
    await rep('anna', { roles: ['nurse'] });
    await rep('ben');
    await connect({ role: 'nurse' });
    await give({ title: 'for nurses' }, { rep: 'somebody who left' });
    await connect({});
    await give({ title: 'for all' });
    expect(await titlesOf('anna')).toEqual(['for nurses', 'for all']);
    expect(await titlesOf('ben')).toEqual(['for all']);
  });

  it('is written once, however often its delivery is settled', async () => {
    await rep('anna');
    const task = await give({}, { rep: 'anna' });
    await store.transaction((tables) => {
      const delivery = tables.deliveries.byId(task);
      if (delivery) giveTask(tables, { delivery, task: { title: 'Another one' }, at: now });
    });
    expect(await titlesOf('anna')).toEqual(['Visit']);
  });

  it('that two reps accept at once is one’s, and the other is told', async () => {
    await rep('anna', { roles: ['nurse'] });
    await rep('ben', { roles: ['nurse'] });
    const task = await give({ owner: { role: 'nurse' } });
    const outcomes = await Promise.all(['anna', 'ben'].map((id) => answer(id, task, { type: 'accept' })));
    expect(outcomes.filter((one) => one && 'task' in one)).toHaveLength(1);
    expect(outcomes).toContainEqual({ refused: 'taken' });
    expect(await heardOf(task)).toEqual([['task.accepted', {}, 0]]);
    const titles = await Promise.all([titlesOf('anna'), titlesOf('ben')]);
    expect(titles.flat()).toEqual(['Visit']);
  });

  it('on offer is accepted before anything else, so that nobody ends it for the others', async () => {
    await rep('anna');
    const task = await give();
    expect(await answer('anna', task, { type: 'dismiss', reason: 'no-time' })).toEqual({ refused: 'not-accepted' });
    expect(await stateOf(task)).toBe('open');
  });

  it('of somebody else is not there', async () => {
    await rep('anna');
    await rep('ben', { roles: ['nurse'] });
    const task = await give({}, { rep: 'anna' });
    expect(await answer('ben', task, { type: 'accept' })).toEqual({ refused: 'not-found' });
    expect(await desks.task(await tokenOf('ben'), { id: task, language: 'en' })).toEqual({ refused: 'not-found' });
    const offered = await give({ owner: { role: 'field' } });
    expect(await answer('ben', offered, { type: 'accept' })).toEqual({ refused: 'not-found' });
  });
});

describe('an answer', () => {
  const outcomes = [
    { key: 'met', title: 'Met' },
    { key: 'not now', title: 'Not now' },
  ];

  it('is an event of the delivery, with the outcome, and the same answer again is none', async () => {
    await rep('anna');
    const task = await give({ outcomes }, { rep: 'anna' });
    for (const said of [{ type: 'accept' }, { type: 'accept' }] as Answer[]) await answer('anna', task, said);
    now += hour;
    for (const note of ['She was kind.', 'twice']) {
      const taken = await answer('anna', task, { type: 'complete', outcome: 'met', note });
      expect(taken).toMatchObject({ task: { state: 'completed', outcome: 'Met', note: 'She was kind.' } });
    }
    expect(await answer('anna', task, { type: 'complete', outcome: 'not now' })).toEqual({ refused: 'answered' });
    expect(await answer('anna', task, { type: 'dismiss', reason: 'no-time' })).toEqual({ refused: 'answered' });
    expect(await heardOf(task)).toEqual([
      ['task.accepted', {}, 0],
      ['task.completed', { outcome: 'met' }, hour],
    ]);
    expect(committed).toBeGreaterThan(0);
  });

  it('wakes the enrollment that listens for it', async () => {
    await rep('anna');
    const task = await give({}, { rep: 'anna' });
    const enrollment = (await store.tasks.byId(task))?.enrollment ?? 0;
    await answer('anna', task, { type: 'accept' });
    const mail = await store.inbox.after(enrollment, 0);
    expect(mail.at(-1)?.event).toMatchObject({ event: 'task.accepted', delivery: { node: 'visit', visit: 1 } });
  });

  it('that completes at once accepts too, since a journey may wait for that', async () => {
    await rep('anna');
    const task = await give({}, { rep: 'anna' });
    await answer('anna', task, { type: 'complete' });
    expect((await heardOf(task)).map(([event]) => event)).toEqual(['task.accepted', 'task.completed']);
  });

  it('takes none but a declared outcome', async () => {
    await rep('anna');
    const task = await give({ outcomes }, { rep: 'anna' });
    for (const outcome of ['elsewhere', undefined])
      expect(await answer('anna', task, { type: 'complete', outcome })).toEqual({ refused: 'wrong-outcome' });
    const plain = await give({}, { rep: 'anna' });
    expect(await answer('anna', plain, { type: 'complete', outcome: 'met' })).toEqual({ refused: 'wrong-outcome' });
  });

  it('may be to dismiss it, with the reason', async () => {
    await rep('anna');
    const task = await give({}, { rep: 'anna' });
    await answer('anna', task, { type: 'accept' });
    await answer('anna', task, { type: 'dismiss', reason: 'no-time', note: 'Two congresses.' });
    expect(await heardOf(task)).toContainEqual(['task.dismissed', { reason: 'no-time' }, 0]);
    expect((await deskOf('anna'))?.ended).toMatchObject([{ state: 'dismissed', reason: 'no-time' }]);
  });
});

it('a task that was answered by a button of the test outbox has nothing left to answer', async () => {
  await rep('anna');
  const task = await give({}, { rep: 'anna' });
  const respond = (event: string) => recordResponse(store, task, { event, properties: {}, at: now });
  await respond('task.accepted');
  expect((await deskOf('anna'))?.tasks).toMatchObject([{ state: 'accepted' }]);
  await respond('task.completed');
  await respond('task.dismissed');
  expect(await deskOf('anna')).toMatchObject({ tasks: [], ended: [{ state: 'completed' }] });
});

describe('a task that nobody answers', () => {
  const expiresAt = new Date(noon + 2 * hour).toISOString();
  const sweep = () => expireDue({ store, committed: () => {}, report: () => {} }, now);

  it('expires at its own instant, once, however late we look', async () => {
    await rep('anna');
    const task = await give({ expiresAt }, { rep: 'anna' });
    now = noon + 2 * hour - 1;
    expect(await sweep()).toBe(0);
    now = noon + 5 * hour;
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    expect(await heardOf(task)).toEqual([['task.expired', {}, 2 * hour]]);
    expect(await answer('anna', task, { type: 'accept' })).toEqual({ refused: 'expired' });
  });

  it('takes no answer from its last instant on, also before anybody swept', async () => {
    await rep('anna');
    const task = await give({ expiresAt }, { rep: 'anna' });
    now = noon + 2 * hour;
    expect(await answer('anna', task, { type: 'complete' })).toEqual({ refused: 'expired' });
    expect(await heardOf(task)).toEqual([['task.expired', {}, 2 * hour]]);
  });

  it('is found as we start, after a time in which nobody looked', async () => {
    await rep('anna');
    now = Date.now() - 2 * hour;
    const task = await give({ expiresAt: new Date(now + hour).toISOString() }, { rep: 'anna' });
    await startSweep({
      store,
      committed: () => void committed++,
      report: (error) => {
        throw error;
      },
    }).stop();
    expect(await stateOf(task)).toBe('expired');
    expect(committed).toBe(1);
  });
});

describe('a daily limit', () => {
  it('lets so many be given on one day of the rep’s, the most urgent of the others first on the next', async () => {
    await rep('anna', { timeZone: 'Europe/Helsinki' });
    await connect({ dailyLimit: 2 });
    await give({ title: 'first' }, { rep: 'anna' });
    await give({ title: 'second' }, { rep: 'anna' });
    await give({ title: 'third' }, { rep: 'anna' });
    await give({ title: 'fourth', priority: 'high' }, { rep: 'anna' });
    await give({ title: 'fifth' }, { rep: 'anna' });
    expect(await deskOf('anna')).toMatchObject({ tasks: [{ title: 'first' }, { title: 'second' }], waiting: 3 });
    now = Date.parse('2026-03-02T21:59:59Z');
    expect(await titlesOf('anna')).toHaveLength(2);
    now = Date.parse('2026-03-02T22:00:00Z');
    expect(await titlesOf('anna')).toEqual(['fourth', 'first', 'second', 'third']);
    now += day;
    expect(await titlesOf('anna')).toEqual(['fourth', 'first', 'second', 'third', 'fifth']);
  });

  it('counts by the rep’s own clocks', async () => {
    await rep('anna', { timeZone: 'Asia/Shanghai' });
    await connect({ dailyLimit: 1 });
    await give({ title: 'today' }, { rep: 'anna' });
    await give({ title: 'tomorrow' }, { rep: 'anna' });
    now = Date.parse('2026-03-02T15:59:59Z');
    expect(await titlesOf('anna')).toEqual(['today']);
    now = Date.parse('2026-03-02T16:00:00Z');
    expect(await titlesOf('anna')).toEqual(['today', 'tomorrow']);
  });

  it('has room again for what waits, without anybody looking', async () => {
    await rep('anna');
    await connect({ dailyLimit: 1 });
    now = Date.now() - 2 * day;
    await give({}, { rep: 'anna' });
    const waits = await give({}, { rep: 'anna' });
    expect(await stateOf(waits)).toBe('waiting');
    await startSweep({ store, committed: () => {}, report: () => {} }).stop();
    expect(await stateOf(waits)).toBe('open');
  });

  it('holds offers back too, and says so', async () => {
    await rep('anna');
    await connect({ dailyLimit: 2 });
    await give({ title: 'own' }, { rep: 'anna' });
    const [one, other] = [await give({ title: 'offer 1' }), await give({ title: 'offer 2' })];
    expect(await deskOf('anna')).toMatchObject({ tasks: [{ title: 'own' }, { title: 'offer 1' }], waiting: 1 });
    await answer('anna', one, { type: 'accept' });
    expect(await answer('anna', other, { type: 'accept' })).toEqual({ refused: 'at-limit' });
    now += day;
    expect(await answer('anna', other, { type: 'accept' })).toHaveProperty('task');
  });

  it('that is raised holds at once', async () => {
    await rep('anna');
    await connect({ dailyLimit: 1 });
    for (const title of ['first', 'second']) await give({ title }, { rep: 'anna' });
    await connect({ dailyLimit: 9 });
    expect(await titlesOf('anna')).toEqual(['first', 'second']);
  });
});

describe('the owner', () => {
  it('sees every task, by rep and state, and gives it to another rep', async () => {
    const inbox = createInbox({ store, ...host });
    await rep('anna');
    await rep('ben');
    const task = await give({ title: 'hers' }, { rep: 'anna' });
    await give({ title: 'on offer' });
    const query = { show: 'open', limit: 10 } as const;
    expect((await inbox.tasks(query)).rows.map(({ title }) => title)).toEqual(['on offer', 'hers']);
    expect((await inbox.tasks({ ...query, rep: 'nobody' })).rows.map(({ title }) => title)).toEqual(['on offer']);
    expect((await inbox.reps()).unassigned).toBe(1);
    expect(await inbox.assign(String(task), 'ben')).toEqual({ assigned: true });
    expect(await titlesOf('ben')).toContain('hers');
    expect(await titlesOf('anna')).not.toContain('hers');
    await answer('ben', task, { type: 'complete' });
    expect(await inbox.assign(String(task), 'anna')).toEqual({ assigned: false });
    const { rows } = await inbox.tasks({ ...query, show: 'ended' });
    expect(rows).toMatchObject([{ title: 'hers', state: 'completed', rep: { name: 'ben Rep' } }]);
  });

  it('gives every rep an id of their own, and keeps it when they are renamed', async () => {
    const inbox = createInbox({ store, ...host });
    const draft = { name: 'Nobody', roles: ['nurse', 'nurse'], active: true };
    const ids = await Promise.all([inbox.saveRep(draft), inbox.saveRep(draft)]);
    expect(ids).toEqual([{ id: 'nobody-2' }, { id: 'nobody-3' }]);
    expect(await inbox.saveRep({ ...draft, id: 'nobody-2', name: 'Somebody' })).toEqual({ id: 'nobody-2' });
    expect(await store.reps.byId('nobody-2')).toMatchObject({ name: 'Somebody', roles: ['nurse'] });
    expect(await inbox.saveRep({ ...draft, id: 'unknown' })).toBeUndefined();
  });

  it('makes a new link, and the ones before open nothing any more', async () => {
    const inbox = createInbox({ store, ...host });
    await rep('anna');
    const before = (await inbox.link('anna'))?.url.split('#')[1] ?? '';
    expect(await desks.list(before)).toBeDefined();
    const after = (await inbox.renewLink('anna'))?.url.split('#')[1] ?? '';
    expect(await desks.list(before)).toBeUndefined();
    expect(await desks.list(after)).toBeDefined();
    await inbox.saveRep({ id: 'anna', name: 'Anna', roles: [], active: false });
    expect(await desks.list(after)).toBeUndefined();
  });
});

it('a brief tells why now, the stage, what they prefer, what happened and what was sent', async () => {
  await rep('anna');
  const task = await give({ brief: 'Asked for a sample.' }, { rep: 'anna', lifecycleStage: 'considering' });
  const found = await desks.task(await tokenOf('anna'), { id: task, language: 'en' });
  expect(found).toMatchObject({
    task: {
      text: 'Asked for a sample.',
      brief: {
        journey: 'Welcome',
        stage: 'Considering',
        preferences: [],
        events: [{ name: 'Hcp registered' }],
        sent: [],
      },
    },
  });
});
