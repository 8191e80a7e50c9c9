import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Doubting, openDoubting } from '../../test/doubting.ts';
import { eachTestOn } from '../../test/each-test-on.ts';

const hour = 3_600_000;
const second = 1_000;
const now = () => Date.now();
const held = ['held unknown-outcome'];
const sent = ['sent', 'exited end'];

let sending: Doubting;
eachTestOn(openDoubting, (stage) => {
  sending = stage;
});

/** Both ways in which a message comes to be of unknown outcome; gives the enrollment, before its next attempt. */
const doubts: [string, () => Promise<number>][] = [
  [
    'cut off by a crash',
    async () => {
      const id = await sending.begin('ada');
      await sending.cutOff(id);
      sending.got.push((await sending.deliveryOf(id)).key);
      return id;
    },
  ],
  [
    'whose reply was lost',
    async () => {
      const id = await sending.begin('ada');
      const { deliver } = sending.provider;
      sending.provider.deliver = sending.dropped;
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
    expect(new Set(sending.got).size).toBe(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', attempts: 2, repeats: 1 });
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
    expect(sending.got).toHaveLength(1);
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
    expect(sending.got).toHaveLength(2);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', attempts: 2, repeats: 0 });
  });

  it('goes again under its key where the connection’s policy says so and its provider cannot tell', async () => {
    await sending.sendAgain();
    sending.provider.capabilities = { lookup: true };
    const id = await doubt();
    expect(await sending.run(id)).toEqual(sent);
    expect(sending.got).toHaveLength(2);
    expect(new Set(sending.got).size).toBe(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ repeats: 1 });
  });

  it('keeps what an operator said while its provider was asked', async () => {
    sending.provider.capabilities = { lookup: true };
    const id = await doubt();
    await sending.store.deliveries.change((await sending.deliveryOf(id)).id, { state: 'unknown' });
    sending.provider.lookup = async () => {
      await sending.answer(id, 'was-sent');
      return { found: { state: 'absent' } };
    };
    const rows = await sending.run(id);
    expect([...rows, ...(rows.length ? [] : await sending.run(id))]).toEqual(sent);
    expect(sending.got).toHaveLength(1);
  });

  it('is asked about later where its provider cannot be asked now', async () => {
    sending.provider.capabilities = { lookup: true };
    sending.provider.lookup = async () => ({ failure: { kind: 'transient', message: 'refused' } });
    const id = await doubt();
    if (sending.positionOf(id)?.type === 'deferred')
      await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    else expect(await sending.run(id)).toEqual([]);
    expect(await sending.deliveryOf(id)).toMatchObject({
      state: 'unknown',
      failure: { asked: { kind: 'transient', message: 'refused' } },
    });
    sending.provider.lookup = async () => ({ found: { state: 'accepted', receipt: {} } });
    expect(await sending.run(id)).toEqual(sent);
    expect(sending.got).toHaveLength(1);
  });

  it('is not sent again, and is not said to have been blocked, where consent was withdrawn meanwhile', async () => {
    sending.provider.capabilities = { idempotency: 'provider' };
    const id = await doubt();
    await sending.withdraw('ada');
    expect(await sending.run(id)).toEqual(held);
    expect(sending.got).toHaveLength(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown', failure: { blocked: 'consent' } });
  });

  it('is blocked by a withdrawn consent where its provider says that it has it not', async () => {
    sending.provider.capabilities = { idempotency: 'provider', lookup: true };
    sending.provider.lookup = async () => ({ found: { state: 'absent' } });
    const id = await doubt();
    await sending.withdraw('ada');
    expect(await sending.run(id)).toEqual(['blocked consent', 'exited end']);
    expect(sending.got).toHaveLength(1);
  });

  it('has its place under the cap, whatever else went meanwhile', async () => {
    await sending.sendAgain();
    const id = await doubt();
    await sending.obey({ caps: [{ channel: 'email', max: 0, per: 'P7D' }] });
    expect(await sending.run(id)).toEqual(sent);
  });
});

describe('a message that is sent again by policy', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    await sending.sendAgain();
  });

  it('waits for an operator after ten repeats of which nobody knows', async () => {
    const id = await sending.begin('ada');
    sending.provider.deliver = sending.dropped;
    expect(await sending.run(id)).toEqual([]);
    for (let repeat = 1; repeat < 10; repeat++) {
      await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    }
    expect(await sending.run(id)).toEqual(held);
    expect(sending.got).toHaveLength(11);
    expect(await sending.deliveryOf(id)).toMatchObject({ attempts: 11, repeats: 10 });
  });

  it('stays of unknown outcome while later attempts are turned away, and is not said to have failed', async () => {
    const id = await sending.begin('ada');
    const { deliver } = sending.provider;
    sending.provider.deliver = sending.dropped;
    await sending.run(id);
    sending.provider.deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    for (let storm = 0; storm < 12; storm++)
      await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown', repeats: 0 });
    vi.setSystemTime(now() + 73 * hour);
    expect(await sending.run(id)).toEqual(held);
    sending.provider.deliver = deliver;
    await sending.answer(id, 'was-not');
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
    expect(sending.got).toEqual([]);
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
