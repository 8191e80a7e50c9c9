import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import { goLive, registrationPlan } from '../../test/temporary-store.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const customer = async (id: string) => {
  const found = await served.foundation.store.customers.byOutsideId(id);
  if (!found) throw new Error(`${id} is not known`);
  return found;
};
const eventsOf = async (id: string) => served.foundation.store.events.ofCustomer((await customer(id)).id);

test('the Segment library for Node works unchanged', async () => {
  const analytics = new Analytics({ writeKey: served.foundation.keys.write, host: served.url, flushAt: 10 });
  const trouble: unknown[] = [];
  analytics.on('error', (error) => trouble.push(error));
  const happened = new Date(Date.now() - 60_000);
  analytics.identify({ userId: 'ada', traits: { lastName: 'Ada', specialty: 'cardiology' } });
  analytics.track({ userId: 'ada', event: 'site.visited', properties: { page: 'trial' }, timestamp: happened });
  analytics.page({ userId: 'ada', name: 'Home' });
  analytics.group({ userId: 'ada', groupId: 'clinic-1' });
  await analytics.closeAndFlush();
  expect(trouble).toEqual([]);
  expect((await customer('ada')).attributes).toEqual({ lastName: 'Ada', specialty: 'cardiology' });
  const events = await eventsOf('ada');
  expect(events.map(({ event }) => event).sort()).toEqual(['group.joined', 'page.viewed', 'site.visited']);
  const visited = events.find(({ event }) => event === 'site.visited');
  expect(visited?.properties).toEqual({ page: 'trial' });
  expect(Math.abs((visited?.at ?? 0) - happened.getTime())).toBeLessThan(5_000);
});

test('consent comes with any message, by channel and purpose, and a withdrawal beats it', async () => {
  const consents = async () => served.foundation.store.customers.consents((await customer('fay')).id);
  const saying = (categoryPreferences: Record<string, unknown>) => ({
    userId: 'fay',
    traits: {},
    context: { consent: { categoryPreferences } },
  });
  expect((await served.post('/v1/identify', saying({ 'email.marketing': true, Advertising: true }))).status).toBe(200);
  expect(await consents()).toEqual([{ channel: 'email', purpose: 'marketing', state: 'granted' }]);
  expect((await served.post('/v1/track', { ...saying({ 'email.marketing': false }), event: 'asked' })).status).toBe(
    200,
  );
  expect(await consents()).toEqual([{ channel: 'email', purpose: 'marketing', state: 'withdrawn' }]);
  expect((await served.post('/v1/identify', saying({ 'email.marketing': 'yes' }))).status).toBe(400);
});

test('a message id seen before is accepted and changes nothing', async () => {
  const body = { userId: 'bo', event: 'site.visited', messageId: 'same' };
  expect((await served.post('/v1/track', body)).status).toBe(200);
  expect((await served.post('/v1/track', body)).status).toBe(200);
  expect((await served.post('/v1/batch', { batch: [{ ...body, type: 'track' }] })).status).toBe(200);
  expect(await eventsOf('bo')).toHaveLength(1);
});

test('a bad message in a batch is told by its index and costs no other', async () => {
  const batch = [
    { type: 'track', userId: 'cy', event: 'first' },
    { type: 'track', userId: 'cy' },
    'no message',
    { type: 'buy', userId: 'cy' },
    { type: 'track', event: 'nobody' },
    { type: 'track', userId: 'cy', event: 'last', timestamp: 'yesterday' },
    { type: 'identify', userId: 'cy', traits: { a: { constructor: 1 } } },
    { type: 'track', userId: 'cy', event: 'second' },
  ];
  const answer = await served.post('/v1/batch', { batch });
  expect(answer.status).toBe(200);
  const { accepted, errors } = (await answer.json()) as { accepted: number; errors: { index: number; path: string }[] };
  expect(accepted).toBe(2);
  expect(errors.map(({ index, path }) => [index, path])).toEqual([
    [1, 'batch.1.event'],
    [2, 'batch.2'],
    [3, 'batch.3.type'],
    [4, 'batch.4.userId'],
    [5, 'batch.5.timestamp'],
    [6, 'batch.6.traits.a.constructor'],
  ]);
  expect((await eventsOf('cy')).map(({ event }) => event)).toEqual(['first', 'second']);
});

test('a batch with nothing good in it is refused', async () => {
  const answer = await served.post('/v1/batch', { batch: [{ type: 'track' }] });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { code: 'invalid', path: 'batch.0.event' },
    errors: [{ index: 0 }],
  });
});

test('a body over 1 MB is refused', async () => {
  const answer = await served.post('/v1/track', {
    userId: 'big',
    event: 'x',
    properties: { text: 'x'.repeat(1_100_000) },
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ error: { code: 'too-large' } });
});

test('bad input is never a server error', async () => {
  const bodies = [
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"userId":5,"event":"x"}',
    '{"userId":"a","event":{},"traits":[],"properties":[],"previousId":{}}',
    '{"batch":{}}',
  ];
  const deep = `{"userId":"a","event":"x","properties":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
  for (const path of ['identify', 'track', 'page', 'screen', 'group', 'alias', 'batch']) {
    for (const body of [...bodies, deep]) {
      const answer = await served.post(`/v1/${path}`, body);
      const { error } = (await answer.json()) as { error: { code: string; message: string } };
      expect([400, 413], `${path} ${body.slice(0, 40)}`).toContain(answer.status);
      expect(error.message).toBeTruthy();
      expect(JSON.stringify(error)).not.toMatch(/\bat .*\.ts/);
    }
  }
});

test.each([
  ['no key', {}],
  ['a wrong key', { authorization: `Basic ${Buffer.from('wrong:').toString('base64')}` }],
  ['another scheme', { authorization: 'Bearer abc' }],
])('a request with %s is refused', async (_, headers) => {
  const answer = await fetch(`${served.url}/v1/track`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ userId: 'eve', event: 'x' }),
  });
  expect(answer.status).toBe(401);
  expect(await served.foundation.store.customers.byOutsideId('eve')).toBeUndefined();
});

describe('an anonymous visitor', () => {
  test('who names themselves keeps their history', async () => {
    await served.post('/v1/track', { anonymousId: 'anon-1', event: 'site.visited' });
    await served.post('/v1/identify', { anonymousId: 'anon-1', userId: 'dora', traits: { lastName: 'Dora' } });
    await served.post('/v1/track', { anonymousId: 'anon-1', event: 'later' });
    expect((await eventsOf('dora')).map(({ event }) => event)).toEqual(['site.visited', 'later']);
  });

  test('who turns out to be somebody known is merged into them', async () => {
    await served.post('/v1/identify', { userId: 'finn', traits: { lastName: 'Finn' } });
    await served.post('/v1/identify', { anonymousId: 'anon-2', traits: { language: 'fi', lastName: 'Unknown' } });
    await served.post('/v1/track', { anonymousId: 'anon-2', event: 'site.visited' });
    await served.post('/v1/alias', { userId: 'finn', previousId: 'anon-2' });
    await served.post('/v1/track', { anonymousId: 'anon-2', event: 'later' });
    expect((await customer('finn')).attributes).toEqual({ language: 'fi', lastName: 'Finn' });
    expect((await eventsOf('finn')).map(({ event }) => event)).toEqual(['site.visited', 'later']);
  });

  test('on a shared device does not become a second person', async () => {
    await served.post('/v1/identify', { anonymousId: 'tablet', userId: 'gil' });
    await served.post('/v1/identify', { anonymousId: 'tablet', userId: 'hana' });
    expect((await customer('gil')).id).not.toBe((await customer('hana')).id);
  });
});

test('an event enrolls, and the next one is delivered to the open enrollment', async () => {
  const { store } = served.foundation;
  await goLive(store, registrationPlan());
  await served.post('/v1/track', { userId: 'ida', event: 'hcp.registered', properties: { source: 'congress' } });
  await served.post('/v1/track', { userId: 'ida', event: 'hcp.registered' });
  await served.post('/v1/track', { userId: 'ida', event: 'unheard' });
  await served.post('/v1/track', { userId: 'ida', event: 'visit.booked' });
  const { id } = await customer('ida');
  const [enrollment, ...others] = await store.enrollments.openOf(id);
  if (!enrollment) throw new Error('nobody was enrolled');
  expect(others).toEqual([]);
  expect(await store.enrollments.byId(enrollment.id)).toMatchObject({
    workflowId: `welcome/${id}/1`,
    entering: { source: 'congress' },
  });
  const inbox = await store.inbox.after(enrollment.id, 0);
  expect(inbox.map((row) => row.event?.event)).toEqual(['hcp.registered', 'unheard', 'visit.booked']);
  const told = (await store.outbox.due(Date.now(), 1_000)).filter((row) => row.enrollment === enrollment.id);
  expect(told.map(({ type, seq }) => [type, seq])).toEqual([
    ['start', null],
    ['wake', inbox.at(-1)?.seq],
  ]);
  expect((await store.enrollments.refusals(id)).map(({ reason }) => reason)).toEqual(['already-open']);
});
