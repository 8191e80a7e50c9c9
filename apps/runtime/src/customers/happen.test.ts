import type { JsonObject, Plan } from '@waymark/core/plan';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { changeAttributes, changeConsent } from './change.ts';
import { happen } from './happen.ts';
import { resolveCustomer } from './identity.ts';

let opened: TemporaryStore;
let clock: number;
beforeEach(() => {
  opened = openTemporaryStore();
  clock = Date.parse('2026-03-02T08:00:00Z');
});
afterEach(() => opened.close());

const day = 86_400_000;
const track = (event: string, properties: JsonObject = {}, at = clock) =>
  opened.store.transaction((tables) => {
    const customer = resolveCustomer(tables, { userId: 'ada' }, clock);
    happen(tables, customer, { event, properties, at, arrived: clock });
    return customer.id;
  });
const live = (changes: Partial<Plan> = {}) => goLive(opened.store, registrationPlan(changes));
const on = (where: Plan['triggers'][number]['on']) => [
  { node: 'registered', name: 'Registered', on: where, next: 'opened' },
];
const openOf = (customer: string) => opened.store.enrollments.openOf(customer);
const reasons = async (customer: string) =>
  (await opened.store.enrollments.refusals(customer)).map(({ reason }) => reason);

test('who does not meet the trigger’s condition is not enrolled, with the reason kept', async () => {
  const where = { property: 'source', is: 'equal', value: 'congress' } as const;
  await live({ triggers: on({ type: 'event', event: 'hcp.registered', where }) });
  const customer = await track('hcp.registered', { source: 'web' });
  expect([await openOf(customer), await reasons(customer)]).toEqual([[], ['where']]);
  await track('hcp.registered', { source: 'congress' });
  expect(await openOf(customer)).toHaveLength(1);
});

test('after an exit a customer enters again once the cool-down is over', async () => {
  await live({ entry: { reentry: 'after-exit', cooldown: 'P30D' } });
  const customer = await track('hcp.registered');
  const [first] = await openOf(customer);
  await opened.store.enrollments.end(first?.id ?? 0, 'end', clock);
  clock += 29 * day;
  await track('hcp.registered');
  expect([await openOf(customer), await reasons(customer)]).toEqual([[], ['cooldown']]);
  clock += day;
  await track('hcp.registered');
  const [second] = await openOf(customer);
  expect(await opened.store.enrollments.byId(second?.id ?? 0)).toMatchObject({
    entry: 2,
    workflowId: `welcome/${customer}/2`,
  });
});

test('in a keyed journey a customer is in once per value', async () => {
  await live({ entry: { reentry: 'never', key: 'order' } });
  const customer = await track('hcp.registered', { order: 'a' });
  await track('hcp.registered', { order: 'b' });
  await track('hcp.registered', { order: 'a' });
  await track('hcp.registered');
  expect(await openOf(customer)).toHaveLength(2);
  expect(await reasons(customer)).toEqual(['already-open', 'key-missing']);
});

test('two triggers that one event sets off enroll once', async () => {
  const [trigger] = on({ type: 'event', event: 'hcp.registered' });
  await live({ triggers: trigger ? [trigger, { ...trigger, node: 'again' }] : [] });
  const customer = await track('hcp.registered');
  expect([await openOf(customer), await reasons(customer)]).toEqual([[expect.anything()], []]);
});

test('only events that a wait, a goal or an exit names wake an enrollment', async () => {
  await live();
  const customer = await track('hcp.registered');
  const [open] = await openOf(customer);
  const enrollment = open?.id ?? 0;
  const wakes = async () =>
    (await opened.store.outbox.due(clock, 100)).filter(({ type }) => type === 'wake').map(({ seq }) => seq);
  await track('email.clicked');
  expect(await wakes()).toEqual([]);
  await opened.store.transaction(({ waiting }) =>
    waiting.set({ enrollment, node: 'opened', visit: 1, until: null }, new Set(['event/email.clicked'])),
  );
  await track('unheard');
  await track('email.clicked');
  await track('visit.booked');
  expect(await wakes()).toEqual([3, 4]);
  expect((await opened.store.inbox.after(enrollment, 0)).map((row) => row.event?.event)).toEqual([
    'email.clicked',
    'unheard',
    'email.clicked',
    'visit.booked',
  ]);
});

test('an event of the future happened on arrival', async () => {
  const customer = await track('site.visited', {}, clock + day);
  expect(await opened.store.events.ofCustomer(customer)).toMatchObject([{ at: clock, arrived: clock }]);
});

test('history knows what enrolled, of the names that are asked for, and not what the enrollment has not taken yet', async () => {
  await live();
  await track('before');
  const customer = await track('hcp.registered');
  await track('unasked');
  await track('after');
  const [open] = await openOf(customer);
  const names = new Set(['after', 'hcp.registered', 'before']);
  const history = async (taken: number) =>
    (await opened.store.events.history(customer, { names, enrollment: open?.id ?? 0, taken })).map(
      ({ event, entering }) => [event, entering],
    );
  expect(await history(0)).toEqual([
    ['before', undefined],
    ['hcp.registered', true],
  ]);
  expect(await history(2)).toEqual([
    ['before', undefined],
    ['hcp.registered', true],
    ['after', undefined],
  ]);
});

test('a changed attribute or consent reaches every open enrollment, and wakes those whose rules read it', async () => {
  const prescribing = { attribute: 'stage', is: 'equal', value: 'prescribing' } as const;
  await live();
  await live({ journey: 'reading', exits: [{ reason: 'done', when: { type: 'condition', condition: prescribing } }] });
  const customer = await track('hcp.registered');
  const open = await openOf(customer);
  await opened.store.transaction((tables) => {
    const known = resolveCustomer(tables, { userId: 'ada' }, clock);
    const changed = changeAttributes(tables, known, { patch: { stage: 'aware', gone: null }, at: clock });
    changeAttributes(tables, changed, { patch: { stage: 'aware' }, at: clock });
    const consent = { channel: 'email', purpose: 'marketing', state: 'granted' } as const;
    for (const _ of ['said', 'said again']) changeConsent(tables, customer, { consent, at: clock });
  });
  const inboxes = await Promise.all(open.map(({ id }) => opened.store.inbox.after(id, 0)));
  expect(inboxes.map((rows) => rows.map(({ type }) => type))).toEqual([
    ['changed', 'changed'],
    ['changed', 'changed'],
  ]);
  const woken = (await opened.store.outbox.due(clock, 100)).filter(({ type }) => type === 'wake');
  const reading = open.find(({ journey }) => journey === 'reading');
  expect(woken.map(({ enrollment }) => enrollment)).toEqual([reading?.id]);
});
