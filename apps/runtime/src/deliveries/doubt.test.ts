import { loadManifests } from '@waymark/connectors/loader';
import type { ConnectorManifest } from '@waymark/core/journey';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSending, type Sending } from '../../test/sending.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import type { OperatorAnswer } from '../db/schema/deliveries.ts';
import { stopJourney } from '../journeys/steer.ts';
import { answerDoubt } from './answer-doubt.ts';

const plugins = new URL('../../../../plugins', import.meta.url).pathname;
const hour = 3_600_000;
const second = 1_000;
const now = () => Date.now();

let email: ConnectorManifest;
let sending: Sending;
/** The keys that the provider got, in order. */
let got: string[];

beforeAll(async () => {
  const { manifests } = await loadManifests({ folders: [plugins], allow: [] });
  const found = manifests.get('email');
  if (!found) throw new Error('the email connector is not there');
  email = { ...found, capabilities: { ...found.capabilities, idempotency: 'none', lookup: false } };
});

beforeEach(async () => {
  sending = await openSending(email);
  got = [];
  sending.provider.deliver = async (_, { key, messageId }) => {
    expect(messageId).toBe(`${key}.waymark`);
    got.push(key);
    return { receipt: {} };
  };
});
afterEach(async () => {
  vi.useRealTimers();
  await sending.close();
});

const sendAgain = () =>
  sending.inStore(({ connections }) => {
    const row = connections.byId('smtp');
    if (row) connections.save({ ...row, onUnknown: 'send-again' });
  });
const answer = async (id: number, said: OperatorAnswer, by = 'owner') => {
  const { id: delivery } = await sending.deliveryOf(id);
  return sending.inStore((tables) => answerDoubt(tables, { delivery, answer: said, by, at: now() }));
};
const dropped = async (_: unknown, { key }: { key: string }) => {
  got.push(key);
  return {
    failure: { kind: 'unknown', message: 'The connection dropped after the message was handed over.' },
  } as const;
};
const held = ['held unknown-outcome'];
const sent = ['sent', 'exited end'];

/** Both ways in which a message comes to be of unknown outcome; gives the enrollment, before its next attempt. */
const doubts: [string, () => Promise<number>][] = [
  [
    'cut off by a crash',
    async () => {
      const id = await sending.begin('ada');
      await sending.cutOff(id);
      got.push((await sending.deliveryOf(id)).key);
      return id;
    },
  ],
  [
    'whose reply was lost',
    async () => {
      const id = await sending.begin('ada');
      const { deliver } = sending.provider;
      sending.provider.deliver = dropped;
      expect(await sending.run(id)).toEqual([]);
      sending.provider.deliver = deliver;
      return id;
    },
  ],
];

describe.each(doubts)('a message %s', (_, doubt) => {
  it('goes again under its key where its provider honours keys, and asks nobody', async () => {
    sending.provider.capabilities = { idempotency: 'provider', lookup: true };
    const id = await doubt();
    expect(await sending.run(id)).toEqual(sent);
    expect(new Set(got).size).toBe(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', attempts: 2, repeats: 1, doubtAt: null });
  });

  it('is sent where its provider says that it has it', async () => {
    sending.provider.capabilities = { lookup: true };
    const id = await doubt();
    const { key } = await sending.deliveryOf(id);
    sending.provider.lookup = async (_connection, asked) => {
      expect(asked).toBe(key);
      return { found: { state: 'accepted', receipt: { providerId: 'p-1' } } };
    };
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toHaveLength(1);
    expect(await sending.deliveryOf(id)).toMatchObject({
      state: 'accepted',
      providerId: 'p-1',
      attempts: 1,
      repeats: 0,
    });
  });

  it('goes where its provider says that it has not, if it is still allowed', async () => {
    sending.provider.capabilities = { lookup: true };
    sending.provider.lookup = async () => ({ found: { state: 'absent' } });
    const id = await doubt();
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toHaveLength(2);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', attempts: 2, repeats: 0 });
  });

  it('goes again under its key where the connection’s policy says so and its provider cannot tell', async () => {
    await sendAgain();
    sending.provider.capabilities = { lookup: true };
    const id = await doubt();
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toHaveLength(2);
    expect(new Set(got).size).toBe(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ repeats: 1 });
  });

  it('keeps what an operator said while its provider was asked', async () => {
    sending.provider.capabilities = { lookup: true };
    const id = await doubt();
    await sending.store.deliveries.change((await sending.deliveryOf(id)).id, { state: 'unknown' });
    sending.provider.lookup = async () => {
      await answer(id, 'was-sent');
      return { found: { state: 'absent' } };
    };
    const rows = await sending.run(id);
    expect([...rows, ...(rows.length ? [] : await sending.run(id))]).toEqual(sent);
    expect(got).toHaveLength(1);
  });

  it('is asked about later where its provider cannot be asked now', async () => {
    sending.provider.capabilities = { lookup: true };
    sending.provider.lookup = async () => ({ failure: { kind: 'transient', message: 'refused' } });
    const id = await doubt();
    if (sending.positionOf(id)?.type === 'deferred')
      await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    else expect(await sending.run(id)).toEqual([]);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown', failure: { kind: 'transient' } });
    sending.provider.lookup = async () => ({ found: { state: 'accepted', receipt: {} } });
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toHaveLength(1);
  });

  it('is not sent again, and is not said to have been blocked, where consent was withdrawn meanwhile', async () => {
    sending.provider.capabilities = { idempotency: 'provider' };
    const id = await doubt();
    await sending.withdraw('ada');
    expect(await sending.run(id)).toEqual(held);
    expect(got).toHaveLength(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown', failure: { blocked: 'consent' } });
  });

  it('is blocked by a withdrawn consent where its provider says that it has it not', async () => {
    sending.provider.capabilities = { idempotency: 'provider', lookup: true };
    sending.provider.lookup = async () => ({ found: { state: 'absent' } });
    const id = await doubt();
    await sending.withdraw('ada');
    expect(await sending.run(id)).toEqual(['blocked consent', 'exited end']);
    expect(got).toHaveLength(1);
  });

  it('has its place under the cap, whatever else went meanwhile', async () => {
    await sendAgain();
    const id = await doubt();
    await sending.obey({ caps: [{ channel: 'email', max: 0, per: 'P7D' }] });
    expect(await sending.run(id)).toEqual(sent);
  });
});

describe('a message of unknown outcome that waits for an operator', () => {
  const stuck = async (userId = 'ada'): Promise<number> => {
    const id = await sending.begin(userId);
    await sending.cutOff(id);
    expect(await sending.run(id)).toEqual(held);
    return id;
  };

  it('is held by default, and counts to caps', async () => {
    const id = await stuck();
    expect(sending.positionOf(id)).toMatchObject({ type: 'held', until: null, why: 'unknown-outcome' });
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown', why: 'unknown-outcome' });
    const { customer } = await sending.deliveryOf(id);
    expect(await sending.store.deliveries.handedOver({ customers: [customer], after: 0 })).toHaveLength(1);
  });

  it('was sent: the journey goes on, and nothing goes out', async () => {
    const id = await stuck();
    expect(await answer(id, 'was-sent')).toEqual({ answered: 'was-sent' });
    expect(await sending.wakes()).toEqual([id]);
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toEqual([]);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', heldAt: null, doubtAt: null });
  });

  it('was not sent: it goes now, as a first one would', async () => {
    const id = await stuck();
    await answer(id, 'was-not');
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toHaveLength(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ attempts: 2, repeats: 0 });
  });

  it('was not sent, and is not allowed any more: it is blocked', async () => {
    const id = await stuck();
    await sending.withdraw('ada');
    await answer(id, 'was-not');
    expect(await sending.run(id)).toEqual(['blocked consent', 'exited end']);
  });

  it('is to be sent again: it goes under its key, and is counted as a repeat', async () => {
    const id = await stuck();
    const { key } = await sending.deliveryOf(id);
    await answer(id, 'send-again');
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toEqual([key]);
    expect(await sending.deliveryOf(id)).toMatchObject({ attempts: 2, repeats: 1 });
  });

  it('is to be sent again, but not without consent: then it waits again, saying why', async () => {
    const id = await stuck();
    await sending.withdraw('ada');
    await answer(id, 'send-again');
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toMatchObject({ type: 'held', why: 'unknown-outcome' });
    expect(await sending.deliveryOf(id)).toMatchObject({ failure: { blocked: 'consent' }, answer: null });
    expect(await answer(id, 'was-sent')).toEqual({ answered: 'was-sent' });
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toEqual([]);
  });

  it('takes one answer: the same one again changes nothing, another one is told of the first', async () => {
    const id = await stuck();
    await answer(id, 'was-sent', 'mira');
    expect(await answer(id, 'was-sent')).toEqual({ answered: 'was-sent' });
    expect(await answer(id, 'send-again')).toMatchObject({
      refused: 'answered',
      before: { answer: 'was-sent', by: 'mira' },
    });
    expect(await sending.wakes()).toEqual([id]);
    expect(await sending.run(id)).toEqual(sent);
    expect(await answer(id, 'was-not')).toMatchObject({ refused: 'answered' });
  });

  it('takes a further answer once it was sent again and nobody knows again', async () => {
    const id = await stuck();
    await answer(id, 'send-again');
    sending.provider.deliver = dropped;
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toMatchObject({ type: 'held', why: 'unknown-outcome' });
    expect(await answer(id, 'was-sent')).toEqual({ answered: 'was-sent' });
    expect(await sending.deliveryOf(id)).toMatchObject({ attempts: 2, repeats: 1 });
  });

  it('was sent where something happens to it: that is heard, and the journey goes on', async () => {
    const id = await stuck();
    const delivery = await sending.deliveryOf(id);
    await sending.inStore((tables) => {
      const ada = resolveCustomer(tables, { userId: 'ada' }, now());
      happen(tables, ada, { event: 'email.clicked', properties: {}, at: now(), arrived: now(), delivery: delivery.id });
    });
    expect(await sending.wakes()).toEqual([id]);
    expect(await sending.run(id)).toEqual(sent);
    expect(got).toEqual([]);
    expect(await answer(id, 'was-not')).toEqual({ refused: 'known', state: 'accepted' });
  });

  it('keeps the outcome of a repeat that is under way, though something happens to it meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    await sendAgain();
    const id = await sending.begin('ada');
    sending.provider.deliver = dropped;
    await sending.run(id);
    vi.setSystemTime(now() + 60 * second);
    sending.provider.deliver = async () => {
      const { id: delivery } = await sending.deliveryOf(id);
      await sending.inStore((tables) => {
        const ada = resolveCustomer(tables, { userId: 'ada' }, now());
        happen(tables, ada, { event: 'email.clicked', properties: {}, at: now(), arrived: now(), delivery });
      });
      return { receipt: { providerId: 'second' } };
    };
    expect(await sending.run(id)).toEqual(sent);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', repeats: 1, providerId: 'second' });
  });

  it('takes no answer while its outcome is known, nor for a message that is not there', async () => {
    const id = await sending.begin('ada');
    await sending.run(id);
    expect(await answer(id, 'was-not')).toEqual({ refused: 'known', state: 'accepted' });
    const said = { delivery: 4_711, answer: 'was-sent', by: 'owner', at: 1 } as const;
    expect(await sending.inStore((tables) => answerDoubt(tables, said))).toBeUndefined();
  });

  it('of an enrollment that has ended is not sent again, and its answer is kept all the same', async () => {
    const id = await stuck();
    await sending.inStore((tables) => stopJourney(tables, { key: 'news', at: now(), entryOnly: false }));
    expect(await sending.run(id)).toEqual(['exited stopped']);
    expect(await answer(id, 'send-again')).toEqual({ refused: 'ended' });
    expect(await answer(id, 'was-not')).toEqual({ answered: 'was-not' });
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'cancelled' });
  });

  it('is found though its enrollment ended before anybody looked at it', async () => {
    const id = await sending.begin('ada');
    await sending.cutOff(id);
    await sending.inStore((tables) => stopJourney(tables, { key: 'news', at: now(), entryOnly: false }));
    expect(await sending.run(id)).toEqual(['exited stopped']);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown' });
    expect(await sending.store.deliveries.stuckCounts()).toEqual({ held: {}, unknown: 1 });
  });
});

describe('a message that is sent again by policy', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    await sendAgain();
  });

  it('waits for an operator after ten repeats of which nobody knows', async () => {
    const id = await sending.begin('ada');
    sending.provider.deliver = dropped;
    expect(await sending.run(id)).toEqual([]);
    for (let repeat = 1; repeat < 10; repeat++) {
      await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    }
    expect(await sending.run(id)).toEqual(held);
    expect(got).toHaveLength(11);
    expect(await sending.deliveryOf(id)).toMatchObject({ attempts: 11, repeats: 10 });
  });

  it('stays of unknown outcome while later attempts are turned away, and is not said to have failed', async () => {
    const id = await sending.begin('ada');
    const { deliver } = sending.provider;
    sending.provider.deliver = dropped;
    await sending.run(id);
    sending.provider.deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    for (let storm = 0; storm < 12; storm++)
      await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown', repeats: 0 });
    vi.setSystemTime(now() + 73 * hour);
    expect(await sending.run(id)).toEqual(held);
    sending.provider.deliver = deliver;
    await answer(id, 'was-not');
    expect(await sending.run(id)).toEqual(sent);
  });
});

describe('a provider that honours keys for a day', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    sending.provider.capabilities = { idempotency: 'provider', keyLifetime: 'PT24H' };
  });

  it('gets no message again after that day', async () => {
    const id = await sending.begin('ada');
    await sending.cutOff(id);
    vi.setSystemTime(now() + 24 * hour);
    expect(await sending.run(id)).toEqual(held);
    expect(got).toEqual([]);
  });

  it('is tried for that day only', async () => {
    sending.provider.deliver = async () => ({ failure: { kind: 'transient', message: '503' } });
    const id = await sending.begin('ada');
    await sending.run(id);
    vi.setSystemTime(now() + 24 * hour);
    await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    vi.setSystemTime(now() + second);
    expect(await sending.run(id)).toEqual(['failed transient', 'exited end']);
  });
});

describe('a suppressed address', () => {
  it('is one that its provider calls dead, on that channel, until an operator takes it off the list', async () => {
    sending.provider.deliver = async () => ({ failure: { kind: 'refused', message: '550 5.1.1', suppress: true } });
    expect(await sending.run(await sending.begin('ada'))).toEqual(['failed refused', 'exited end']);
    const [entry] = await sending.store.suppressions.list({ limit: 10 });
    expect(entry).toMatchObject({ channel: 'email', address: 'ada@clinic.example', reason: 'bounced' });
    expect(await sending.inStore((tables) => tables.suppressions.has('email', 'Ada@Clinic.example'))).toBe(true);
  });

  it('blocks what would go there, and nothing once the customer has another address', async () => {
    const suppress = (address: string) =>
      sending.store.suppressions.add({ channel: 'email', address, reason: 'complained', at: 1 });
    await suppress('ADA@clinic.example');
    expect(await sending.run(await sending.begin('ada'))).toEqual(['blocked suppressed', 'exited end']);
    await suppress('old@clinic.example');
    expect(await sending.run(await sending.begin('bo'))).toEqual(sent);
    expect(got).toHaveLength(1);
  });
});

describe('a contact policy that says something else of consent', () => {
  it('blocks or lets go by the new basis, and is asked by conditions too', async () => {
    const id = await sending.begin('ada');
    await sending.withdraw('ada');
    await sending.obey({ consent: [{ channel: 'email', purpose: 'marketing', basis: 'none' }] });
    expect(await sending.run(id)).toEqual(sent);
  });

  it('wakes those who wait for a consent, and nobody where it says the same', async () => {
    const id = await sending.begin('ada');
    await sending.inStore(({ waiting }) =>
      waiting.set({ enrollment: id, node: 'mail', visit: 1, until: null }, new Set(['consents'])),
    );
    await sending.obey({ quietHours: { from: '21:00', to: '08:00' } });
    expect(await sending.wakes()).toEqual([]);
    await sending.obey({ consent: [{ purpose: 'marketing', basis: 'opt-out' }] });
    expect(await sending.wakes()).toEqual([id]);
  });
});

describe('a connection that an operator holds', () => {
  const hold = () => sending.store.connections.hold('smtp', now());
  const release = () =>
    sending.inStore((tables) => {
      tables.connections.release('smtp');
      return tables.wakes.resume({ why: 'connection', connection: 'smtp', at: now() });
    });

  it('hands nothing over; released, its messages go in the order in which they were held', async () => {
    const ids = [await sending.begin('ada'), await sending.begin('bo'), await sending.begin('cy')];
    const to: (string | undefined)[] = [];
    sending.provider.deliver = async (_, delivery) => {
      to.push(delivery.to);
      return { receipt: {} };
    };
    await hold();
    const order = [ids[2], ids[0], ids[1]].map(Number);
    for (const id of order) expect(await sending.run(id)).toEqual(['held connection']);
    expect(sending.positionOf(Number(ids[0]))).toMatchObject({ type: 'held', until: null, why: 'connection' });
    expect(await release()).toBe(3);
    expect(await sending.wakes()).toEqual(order);
    await Promise.all(ids.map((id) => sending.run(id)));
    expect(to).toEqual(['cy@clinic.example', 'ada@clinic.example', 'bo@clinic.example']);
  });

  it('asks its provider nothing either, and a withdrawn consent is found on release', async () => {
    sending.provider.capabilities = { lookup: true };
    sending.provider.lookup = async () => {
      throw new Error('it was asked');
    };
    const [ada, bo] = [await sending.begin('ada'), await sending.begin('bo')];
    await sending.cutOff(ada);
    await hold();
    expect(await sending.run(ada)).toEqual(['held connection']);
    expect(await sending.run(bo)).toEqual(['held connection']);
    await sending.withdraw('bo');
    await release();
    expect(await sending.run(bo)).toEqual(['blocked consent', 'exited end']);
    sending.provider.lookup = async () => ({ found: { state: 'accepted', receipt: {} } });
    expect(await sending.run(ada)).toEqual(sent);
  });
});
