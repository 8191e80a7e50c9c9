import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import { goLive, registrationPlan } from '../../test/temporary-store.ts';
import type { Catalogue, CustomerSample, EnrollmentSummary, OutboxMessage, WorkspaceView } from '../api/index.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await goLive(served.foundation.store, registrationPlan(), { name: 'Welcome' });
});
afterAll(() => served.stop());

test('a customer is enrolled by hand, once', async () => {
  await served.post('/v1/identify', { userId: 'ada', traits: { title: 'Dr', firstName: 'Ada', lastName: 'Kivi' } });
  const enroll = (customer: string, journey = 'welcome') =>
    served.call('enrollments.enroll', { journey, customer }, 'mutation');
  expect(await enroll('ada')).toEqual({ enrollment: '1' });
  expect(await enroll('ada')).toEqual({ refused: 'already-open' });
  expect(await enroll('nobody')).toEqual({ refused: 'unknown-customer' });
  expect(await enroll('ada', 'nowhere')).toEqual({ refused: 'not-live' });
  const { rows } = await served.call<{ rows: EnrollmentSummary[] }>('enrollments.list', { journey: 'welcome' });
  expect(rows).toMatchObject([{ id: '1', customer: { id: 'ada', name: 'Dr Ada Kivi' }, state: 'open', version: 1 }]);
});

test('enrollments come page by page, each once', async () => {
  for (let n = 0; n < 5; n++) await served.post('/v1/track', { userId: `hcp-${n}`, event: 'hcp.registered' });
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page: { rows: EnrollmentSummary[]; cursor?: string } = await served.call('enrollments.list', {
      journey: 'welcome',
      limit: 2,
      cursor,
    });
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.cursor;
  }
  expect(new Set(seen).size).toBe(6);
  expect(seen).toHaveLength(6);
});

test('a button in the test outbox lets a declared event happen exactly like one from outside', async () => {
  const { store } = served.foundation;
  const customer = (await store.customers.byOutsideId('ada'))?.id ?? '';
  const delivery = await store.transaction((tables) => {
    const channel = { connector: 'email', channel: 'email', contacts: 'customer', purpose: 'service' } as const;
    const { id } = tables.deliveries.plan({
      key: 'key',
      enrollment: 1,
      node: 'welcome',
      visit: 1,
      customer,
      ...channel,
    });
    tables.messages.capture({
      delivery: id,
      to: 'ada@example.org',
      content: { subject: 'Hello\nyou', body: 'Text' },
      at: 1,
    });
    return id;
  });
  const respond = (event: string) => served.call('outbox.respond', { id: '1', event }, 'mutation');
  expect(await respond('email.clicked')).toEqual({ responded: true });
  expect(await respond('task.completed')).toEqual({ responded: false });
  expect(await served.call<OutboxMessage>('outbox.get', { id: '1' })).toMatchObject({
    preview: 'Hello',
    to: 'ada@example.org',
    trial: false,
    events: expect.arrayContaining([{ event: 'email.clicked', label: 'clicked' }]),
    responses: [{ event: 'email.clicked' }],
  });
  expect((await store.events.ofDelivery(delivery)).map(({ event }) => event)).toEqual(['email.clicked']);
  expect((await store.inbox.after(1, 0)).at(-1)?.event).toMatchObject({ event: 'email.clicked' });
});

test('the workspace tells where things are, and what its editors may offer', async () => {
  const view = await served.call<WorkspaceView>('workspace.get');
  expect(view).toMatchObject({
    ingestionUrl: served.url,
    sample: false,
    writeKey: served.foundation.keys.write,
  });
  const { attributes, events } = await served.call<Catalogue>('workspace.catalogue');
  expect(events.map(({ name }) => name)).toEqual(['email.clicked', 'hcp.registered']);
  expect(attributes.map(({ name }) => name)).toEqual(['firstName', 'lastName', 'title']);
});

test('customers are found by name and by id', async () => {
  const search = async (text: string) =>
    (await served.call<CustomerSample[]>('customers.sample', { search: text })).map(({ id }) => id);
  expect(await search('kivi')).toEqual(['ada']);
  expect(await search('hcp-3')).toEqual(['hcp-3']);
  expect(await search('%')).toHaveLength(6);
});
