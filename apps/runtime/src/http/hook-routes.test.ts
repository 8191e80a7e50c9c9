import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findLeaks } from '../../test/leaks.ts';
import { expectUntouched, readTables } from '../../test/tables.ts';
import { type Sent, serveTold, type Told } from '../../test/told.ts';
import type { StoredDelivery } from '../store/deliveries.ts';

let told: Told;
let sent: Sent;
let people = 0;
beforeAll(async () => {
  told = await serveTold();
});
afterAll(() => told.stop());
afterEach(() => {
  vi.restoreAllMocks();
});

const next = async (address?: string) => {
  people += 1;
  sent = await told.send(`hcp-${people}`, address);
  return sent;
};
const patience = { timeout: 20_000 };
const at = '2026-03-02T08:00:00Z';
const event = (of: Partial<Record<string, unknown>>) => ({ id: `e-${Math.random()}`, event: 'delivered', at, ...of });
const events = async (customer = sent.customer) =>
  (await told.store.events.ofCustomer(customer)).filter(({ event: name }) => name.startsWith('told.'));
const untouched = async (work: () => Promise<void>) => {
  const tables = readTables(told.foundation.config.home);
  await expectUntouched(tables, work);
  tables.close();
};

describe('what a provider tells', () => {
  it('is tied to its message by the message’s key, and heard by the waiting journey', async () => {
    const { key, delivery, enrollment } = await next();
    const answer = await told.tell([event({ event: 'replied', key, properties: { text: 'yes' } })]);
    expect([answer.status, await answer.json()]).toEqual([200, { success: true }]);
    expect(await events()).toMatchObject([
      { event: 'told.replied', delivery, at: Date.parse(at), properties: { text: 'yes' } },
    ]);
    expect(await told.store.inbox.after(enrollment, 0)).toMatchObject([{ event: { event: 'told.replied' } }]);
  });

  it('is tied by the provider’s id of the message, and by the address it went to', async () => {
    const { key, delivery } = await next();
    await told.tell([event({ providerId: `p-${key}` }), event({ address: `HCP-${people}@Hospital.example` })]);
    expect((await events()).map((one) => one.delivery)).toEqual([delivery, delivery]);
  });

  it('proves that a message of unknown outcome was sent where it names it, and not by its address alone', async () => {
    const { key, delivery } = await next();
    const state = async () => (await told.store.deliveries.byId(delivery))?.state;
    await told.store.transaction(({ deliveries }) => deliveries.change(delivery, { state: 'unknown', doubtAt: 1 }));
    await told.tell([event({ event: 'replied', address: `hcp-${people}@hospital.example` })]);
    expect([await state(), (await events()).length]).toEqual(['unknown', 1]);
    await told.tell([event({ key })]);
    expect(await state()).toBe('accepted');
  });

  it('is about the customer with the address, where this connection never wrote there', async () => {
    await told.post('/v1/identify', { userId: 'silent', traits: { email: 'Silent@Hospital.example' } });
    await told.tell([event({ event: 'replied', address: 'silent@hospital.example' })]);
    const customer = (await told.store.customers.byOutsideId('silent'))?.id ?? '';
    expect(await events(customer)).toMatchObject([{ event: 'told.replied', delivery: null }]);
  });

  it('of a group is about each message with its id that was handed over in the span, and once for each', async () => {
    const [before, first, second, later] = [await next(), await next(), await next(), await next()];
    const handedAt = (day: number) => Date.UTC(2026, 2, day);
    const join = (of: Sent, day: number, providerId = 'add:7') =>
      told.store.transaction(({ deliveries }) =>
        deliveries.change(of.delivery, { providerId, handedAt: handedAt(day) }),
      );
    await join(before, 1);
    await join(first, 2);
    await join(second, 3);
    await join(later, 5);
    const told7 = (from: number, to: number) =>
      told.tell([
        event({
          id: 'matched',
          providerId: 'add:7',
          at: new Date(handedAt(to)).toISOString(),
          each: { after: new Date(handedAt(from)).toISOString() },
        }),
      ]);
    await told7(1, 3);
    const counts = () =>
      Promise.all([before, first, second, later].map(async ({ customer }) => (await events(customer)).length));
    expect(await counts()).toEqual([0, 1, 1, 0]);
    await told7(2, 5);
    expect(await counts()).toEqual([0, 1, 1, 1]);
  });

  it('told twice, or again weeks later, changes nothing', async () => {
    const { key } = await next();
    const once = event({ key });
    await told.tell([once, once]);
    await told.tell([once]);
    expect(await events()).toHaveLength(1);
    const before = (await events())[0];
    await told.store.inbound.forget(Date.now() - 30 * 86_400_000);
    await told.tell([once]);
    expect(await events()).toEqual([before]);
  });

  it('is counted as now where it says it lies in the future, and as automated where a machine did it', async () => {
    const { key } = await next();
    const before = Date.now();
    await told.tell([event({ key, at: '2099-01-01T00:00:00Z', automated: true })]);
    const [one] = await events();
    expect(one?.properties).toEqual({ automated: true });
    expect(one?.at).toBeGreaterThanOrEqual(before);
    expect(one?.at).toBeLessThanOrEqual(Date.now());
  });

  it('is refused where the connector did not declare it, and the rest is taken', async () => {
    const { key } = await next();
    await told.tell([event({ key, event: 'email.clicked' }), event({ key, event: 'exploded' }), event({ key })]);
    expect((await told.store.events.ofCustomer(sent.customer)).map((one) => one.event)).toEqual([
      'hcp.registered',
      'told.delivered',
    ]);
  });

  it('about nobody we know is let go, and about another connection’s message too', async () => {
    const { key } = await next();
    await told.store.transaction((tables) => tables.deliveries.change(sent.delivery, { connection: 'another' }));
    const answer = await told.tell([
      event({ key }),
      event({ key: 'f'.repeat(40) }),
      event({ address: 'no@body.example' }),
    ]);
    expect(answer.status).toBe(200);
    expect(await events()).toEqual([]);
  });

  it('waits for a message whose hand-over is not settled yet', async () => {
    const { delivery, key } = await next();
    const { store } = told;
    await store.transaction((tables) => tables.deliveries.change(delivery, { state: 'submitting', providerId: null }));
    const underWay = told.tell([event({ providerId: 'late' })]);
    const busy = vi.fn();
    await vi.waitFor(async () => {
      busy(await store.inbound.isHandingOver(told.connection, 0));
      expect(busy).toHaveBeenCalledTimes(3);
    }, patience);
    await store.transaction((tables) => tables.deliveries.change(delivery, { state: 'accepted', providerId: 'late' }));
    expect((await underWay).status).toBe(200);
    expect(await events()).toMatchObject([{ delivery }]);
    expect(key).toHaveLength(40);
  });

  it('by the provider’s own id of a message still being handed over waits until that is known', async () => {
    const { delivery } = await next();
    const { store } = told;
    const change = (row: Partial<StoredDelivery>) =>
      store.transaction((tables) => tables.deliveries.change(delivery, row));
    await change({ state: 'submitting', handedAt: Date.now(), providerId: null });
    const read = vi.spyOn(store, 'read');
    const underWay = told.tell([event({ providerId: 'p-early' })]);
    await vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(2), patience);
    expect(await events()).toEqual([]);
    await change({ state: 'accepted', providerId: 'p-early' });
    expect((await underWay).status).toBe(200);
    expect(await events()).toMatchObject([{ delivery }]);
  });
});

describe('the effect of an event', () => {
  it('suppresses the address its message went to, whatever the customer has today', async () => {
    const { key } = await next('old@hospital.example');
    await told.post('/v1/identify', { userId: `hcp-${people}`, traits: { email: 'new@hospital.example' } });
    await told.tell([event({ key, event: 'bounced', effect: 'suppress' })]);
    expect(await told.store.suppressions.has('told', 'Old@hospital.example')).toBe(true);
    expect(await told.store.suppressions.has('told', 'new@hospital.example')).toBe(false);
  });

  it('withdraws consent for the channel, for every purpose that asks for it and everybody with the address', async () => {
    const first = await next('shared@hospital.example');
    const second = await next('shared@hospital.example');
    await told.tell([event({ event: 'stopped', address: 'shared@hospital.example', effect: 'withdraw' })]);
    for (const { customer } of [first, second]) {
      const consents = await told.store.customers.consents(customer);
      expect(consents.map(({ purpose, state }) => `${purpose} ${state}`).toSorted()).toEqual([
        'marketing withdrawn',
        'medical withdrawn',
        'sales withdrawn',
        'service withdrawn',
      ]);
    }
    expect(await events(second.customer)).toMatchObject([{ event: 'told.stopped', delivery: second.delivery }]);
  });

  it('withdraws for everybody who has the address today, also where another was written to, or the event names its message', async () => {
    const withdrawn = async (outsideId: string) => {
      const { id = '' } = (await told.store.customers.byOutsideId(outsideId)) ?? {};
      return (await told.store.customers.consents(id)).filter(({ state }) => state === 'withdrawn').length;
    };
    for (const named of [false, true]) {
      const { key } = await next(`ward-${named}@hospital.example`);
      const writtenTo = `hcp-${people}`;
      const colleague = `colleague-${named}`;
      await told.post('/v1/identify', { userId: colleague, traits: { email: `Ward-${named}@Hospital.example` } });
      await told.post('/v1/identify', { userId: writtenTo, traits: { email: `moved-${named}@hospital.example` } });
      const housemate = `housemate-${named}`;
      await told.post('/v1/identify', { userId: housemate, traits: { email: `moved-${named}@hospital.example` } });
      const about = named ? { key } : { address: `ward-${named}@hospital.example` };
      await told.tell([event({ event: 'stopped', effect: 'withdraw', ...about })]);
      expect(await Promise.all([colleague, writtenTo, housemate].map(withdrawn)), `named: ${named}`).toEqual([4, 4, 0]);
    }
  });
});

describe('what did not come from the provider', () => {
  it('is refused, and nothing is written', async () => {
    const { key } = await next();
    const stolen = [event({ key })];
    await untouched(async () => {
      const forged = [
        { signature: 'x' },
        { signature: '' },
        { path: '/hooks/nowhere' },
        { path: `/hooks/${told.connection}%2f..%2f..%2fv1` },
        { type: 'message/rfc822', body: 'Message-ID: <a@b>\nStatus: 5.1.1\n' },
        {
          type: 'message/rfc822',
          body: 'Status: 5.1.1\n',
          path: `/hooks/${told.connection}?to=a%2B${'0'.repeat(40)}@b`,
        },
      ];
      const answers = await Promise.all(forged.map((one) => told.tell(stolen, one)));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 404, 404, 401, 401]);
      for (const answer of answers) {
        expect(await answer.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
      }
      const replayed = await told.tell(stolen, {
        path: `/hooks/${told.connection}?a=1`,
        signature: await signatureOf(stolen),
      });
      expect(replayed.status).toBe(401);
      const tampered = await told.tell(stolen, {
        body: JSON.stringify([event({ key })]),
        signature: await signatureOf(stolen),
      });
      expect(tampered.status).toBe(401);
    });
  });

  it('may be of any size, shape and speed: it is refused in words and the process stays well', async () => {
    await next();
    const base = `${told.url}/hooks/${told.connection}`;
    await untouched(async () => {
      const giant = await fetch(base, { method: 'POST', body: 'x'.repeat(1_100_000) });
      expect(giant.status).toBe(413);
      expect(await giant.json()).toMatchObject({ error: { code: 'too-large' } });
      for (const [body, type] of [
        ['{{{', 'application/json'],
        ['"text"', 'text/plain'],
        ['', 'application/octet-stream'],
        ['[null]', ''],
        ['[{"id":"","event":"delivered","at":"yesterday"}]', 'application/json'],
        ['[{"id":"a","event":"delivered","at":"2026-03-02T08:00:00Z","key":{}}]', 'multipart/form-data; boundary=x'],
      ] as const) {
        const answer = await told.tell([], { body, type });
        expect([answer.status, await answer.json()], body).toEqual([
          503,
          { error: { code: 'unavailable', message: expect.not.stringContaining('JSON') } },
        ]);
      }
      expect((await fetch(base)).status).toBe(404);
    });
    const slow = connect(told.foundation.config.port, '127.0.0.1');
    slow.write(`POST /hooks/${told.connection} HTTP/1.1\r\nhost: a\r\ncontent-length: 900000\r\n\r\nx`);
    const { key } = sent;
    expect((await told.tell([event({ key })])).status).toBe(200);
    slow.destroy();
    expect(await events()).toHaveLength(1);
  });

  it('is remembered by nothing that names anybody', async () => {
    await next();
    await told.tell([event({ id: 'bounce of canary@hospital.example', key: sent.key })]);
    const rows = readTables(told.foundation.config.home);
    const kept = rows.rows<{ id: string }>('select id from inbound_events');
    expect(kept.length).toBeGreaterThan(0);
    expect(findLeaks(kept, ['canary@hospital.example'])).toEqual([]);
    rows.close();
  });
});

/** What the provider would have signed for these events, sent to the connection's plain address. */
async function signatureOf(of: unknown): Promise<string> {
  let seen = '';
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    seen = new Headers(init?.headers).get('signature') ?? '';
    return new Response();
  });
  await told.tell(of);
  spy.mockRestore();
  return seen;
}
