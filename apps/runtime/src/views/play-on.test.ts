import { perform } from '@waymark/core/driver';
import type { Policy } from '@waymark/core/plan';
import { explainOn, traceOf } from '@waymark/core/simulator';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { changeConsent } from '../customers/change.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import { createInboxAgenda } from '../enrollments/inbox-agenda.ts';
import { beginningOf, stateOf } from '../enrollments/state-of.ts';
import { StoreWorld } from '../enrollments/store-world.ts';
import { noFailPoints } from '../fail-points.ts';
import { keepPolicy } from '../policy/policy.ts';
import type { Tables } from '../store/store.ts';
import { knownNow, playOnFromNow } from './play-on.ts';

const at = Date.parse('2026-03-02T08:00:00Z');
const day = 86_400_000;
const { opened: wait } = registrationPlan().steps;
if (wait?.type !== 'wait') throw new Error('the plan has no wait');
const email = { connector: 'email', channel: 'email', purpose: 'marketing', contacts: 'customer' } as const;
const reminder = { type: 'deliver', name: 'Reminder', next: {}, title: 'Email', address: 'email', ...email } as const;
/** Who has not clicked within three days is reminded. */
const plan = registrationPlan({ steps: { opened: { ...wait, next: { timeout: 'reminder' } }, reminder } });

let opened: TemporaryStore;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  opened = openTemporaryStore();
  await goLive(opened.store, plan);
  await write((tables) => {
    const customer = resolveCustomer(tables, { userId: 'ada' }, at);
    tables.customers.setAttributes(customer.id, { email: 'ada@clinic.example' }, at);
    changeConsent(tables, customer.id, { consent: { channel: '*', purpose: '*', state: 'granted' }, at });
  });
  await track('hcp.registered');
  await run();
});
afterEach(() => {
  opened.close();
  vi.useRealTimers();
});

const write = <T>(work: (tables: Tables) => T) => opened.store.transaction(work);
const ada = (tables: Tables) => resolveCustomer(tables, { userId: 'ada' }, at);
const track = (event: string) =>
  write((tables) => happen(tables, ada(tables), { event, properties: {}, at: Date.now(), arrived: Date.now() }));
const rows = async () => traceOf(plan, await opened.store.trace.rows(1));

/** Runs Ada's enrollment as far as it goes by now, as a worker does. */
async function run(): Promise<void> {
  const { store } = opened;
  const row = await store.enrollments.byId(1);
  const version = row && (await store.versions.byId(row.version));
  if (!row || !version) throw new Error('nobody was enrolled');
  const agenda = createInboxAgenda(store, 1, null);
  const sent = { type: 'delivery-settled', outcome: 'sent' } as const;
  const send = async ({ enrollment }: { enrollment: { at: number } }, begin: (tables: Tables) => boolean) =>
    (await store.transaction(begin)) ? { ...sent, at: enrollment.at } : undefined;
  const state = await store.read((tables) => stateOf(tables, row, plan));
  await perform(plan, state, new StoreWorld({ store, row, version, agenda, post: { send }, failPoints: noFailPoints }));
}

const foretold = (asked: Partial<Parameters<typeof playOnFromNow>[1]> = {}) =>
  playOnFromNow(opened.store, { id: '1', happenings: [], until: 'P400D', ...asked });
const inShort = async (asked?: Parameters<typeof foretold>[0]) =>
  (await foretold(asked))?.map((row) =>
    [row.at.slice(0, 10), row.type, row.node, row.outlet ?? row.why ?? row.reason].filter(Boolean).join(' '),
  );

test('what comes to somebody to whom nothing else happens is what was foretold, instants and sentences included', async () => {
  const past = await rows();
  expect(past.map(({ type }) => type)).toEqual(['enrolled', 'entered', 'waiting']);
  const trace = await foretold();
  vi.setSystemTime(at + 3 * day);
  await run();
  expect(trace?.map(({ type }) => type)).toEqual(['left', 'entered', 'sent', 'left', 'exited']);
  expect(await rows()).toEqual([...past, ...(trace ?? [])]);
  expect(await foretold()).toEqual([]);
});

test('playing on writes nothing', async () => {
  const changes = () => opened.database.$client.prepare('select total_changes() as n').get();
  const before = changes();
  await foretold({ happenings: [{ after: 'P1D', event: 'email.clicked', properties: {} }] });
  expect(changes()).toEqual(before);
});

test('what is to happen counts from now, and so does how far to look', async () => {
  vi.setSystemTime(at + day);
  const happenings = [{ after: 'P1D', event: 'email.clicked', properties: {} }];
  expect(await inShort({ happenings })).toEqual(['2026-03-04 left opened happened', '2026-03-04 exited end']);
  expect(await inShort({ happenings, until: 'PT23H' })).toEqual([]);
});

test('what lies in the inbox and was not taken yet comes first', async () => {
  vi.setSystemTime(at + day);
  await track('email.clicked');
  vi.setSystemTime(at + 4 * day);
  expect(await inShort()).toEqual(['2026-03-03 left opened happened', '2026-03-03 exited end']);
});

test('it counts what is known by now: consents, the contact policy, and what the person was sent before', async () => {
  const policy: Policy = { caps: [{ max: 1, per: 'P10D' }] };
  await write((tables) => keepPolicy(tables, policy, at));
  expect(await inShort()).toContain('2026-03-05 sent reminder');
  await write((tables) => {
    const row = { ...email, key: 'earlier', enrollment: 1, node: 'earlier', visit: 1, customer: ada(tables).id };
    tables.deliveries.change(tables.deliveries.plan(row).id, { state: 'accepted', handedAt: at });
  });
  expect(await inShort()).toContain('2026-03-05 blocked reminder cap');
  const consent = { channel: 'email', purpose: 'marketing', state: 'withdrawn' } as const;
  await write((tables) => changeConsent(tables, ada(tables).id, { consent, at }));
  expect(await inShort()).toContain('2026-03-05 blocked reminder consent');
});

test('a message that is under way does not count against itself', async () => {
  await write((tables) => keepPolicy(tables, { caps: [{ max: 1, per: 'P10D' }] }, at));
  const asked = { at, position: { type: 'asked', node: 'reminder' }, visits: { reminder: { count: 1, entered: at } } };
  const row = await opened.store.enrollments.byId(1);
  if (!row) throw new Error('nobody was enrolled');
  const beginning = { ...beginningOf(row), ...asked, told: 99 };
  opened.database.$client.prepare('update enrollments set beginning = ?').run(JSON.stringify(beginning));
  await write((tables) => {
    const message = { ...email, key: 'now', enrollment: 1, node: 'reminder', visit: 1, customer: ada(tables).id };
    tables.deliveries.change(tables.deliveries.plan(message).id, { state: 'submitting', handedAt: at });
  });
  expect(await inShort()).toContain('2026-03-02 sent reminder');
});

test('in a paused journey nothing is handed over, since it stays paused', async () => {
  await write((tables) => tables.journeys.setStatus('welcome', 'paused', at));
  expect((await inShort())?.at(-1)).toBe('2026-03-05 held reminder paused');
});

test('an enrollment is named by its workflow id as well; one that nobody knows is not played on', async () => {
  const workflowId = (await opened.store.enrollments.byId(1))?.workflowId ?? '';
  expect(await foretold({ id: workflowId })).toHaveLength(5);
  expect(await foretold({ id: '7' })).toBeUndefined();
});

test('what is known now, written down and played on elsewhere, gives the rows that are foretold here', async () => {
  const known = JSON.parse(JSON.stringify(await knownNow(opened.store, '1')));
  const { trace } = explainOn(known.plan, known.enrollment, { ...known.continuation, until: 'P400D' });
  expect(trace).toEqual(await foretold());
  expect(trace).not.toEqual([]);
  expect(known.trace).toEqual(await rows());
  expect(await knownNow(opened.store, '99')).toBeUndefined();
});
