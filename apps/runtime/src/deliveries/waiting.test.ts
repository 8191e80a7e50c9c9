import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eachTestOn } from '../../test/each-test-on.ts';
import { openSending, type Sending } from '../../test/sending.ts';

const hour = 3_600_000;
const now = () => Date.now();

let sending: Sending;
eachTestOn(openSending, (stage) => {
  sending = stage;
});

describe('a message that waits for its connection', () => {
  const ail = () => sending.store.connections.setHealth('smtp', 'attention', { message: 'wrong password', at: now() });
  const fix = () => sending.store.connections.setHealth('smtp', 'ok', { message: null, at: now() });
  const add = (id: string, createdAt: number) =>
    sending.store.connections.save({
      ...{ id, connector: 'email', name: id, settings: {}, secrets: null, secretsSet: [] },
      ...{ health: 'ok', createdAt },
    });
  const waitsFor = (connection: string) => ({ type: 'deferred', node: 'mail', connection });
  let keys: string[];
  beforeEach(async () => {
    keys = [];
    sending.provider.deliver = async (_, { key }) => {
      keys.push(key);
      return { receipt: {} };
    };
  });

  it('which needs attention, is not tried meanwhile, and goes once that is over', async () => {
    const id = await sending.begin('ada');
    await ail();
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toEqual(waitsFor('smtp'));
    await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater', nextRetryDelay: 2_000 });
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'planned', attempts: 0, firstAttemptAt: null });
    expect(keys).toEqual([]);
    await fix();
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  });

  it('is blocked by a consent that is withdrawn meanwhile', async () => {
    const id = await sending.begin('ada');
    await ail();
    await sending.run(id);
    await sending.withdraw('ada');
    expect(await sending.run(id)).toEqual(['blocked consent', 'exited end']);
    expect(keys).toEqual([]);
  });

  it('which took no message with its password, begins its 72 hours anew once that is mended', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    const id = await sending.begin('ada');
    sending.provider.deliver = async () => ({ failure: { kind: 'auth', message: '535' } });
    await sending.run(id);
    expect((await sending.store.connections.byId('smtp'))?.health).toBe('attention');
    vi.setSystemTime(now() + 100 * hour);
    await fix();
    sending.provider.deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater', nextRetryDelay: 2_000 });
  });

  it('which is at its rate, was not tried, and does not wait longer each time', async () => {
    const id = await sending.begin('ada');
    await sending.store.connections.setNext('smtp', now() + 60_000);
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toEqual(waitsFor('smtp'));
    for (let n = 0; n < 3; n++) {
      const refusal: unknown = await sending.run(id).catch((error: unknown) => error);
      expect(Number(Object(refusal).nextRetryDelay)).toBeLessThanOrEqual(60_000);
    }
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'planned', attempts: 0, firstAttemptAt: null });
  });

  it('waits as long as the provider told another one', async () => {
    const ids = [await sending.begin('ada'), await sending.begin('bo')];
    sending.provider.deliver = async () => ({ failure: { kind: 'rate-limited', message: '429', retryAfter: 60 } });
    await sending.run(Number(ids[0]));
    expect(sending.positionOf(Number(ids[0]))).toMatchObject({ notBefore: expect.any(Number), connection: 'smtp' });
    sending.provider.deliver = async (_, { key }) => {
      keys.push(key);
      return { receipt: {} };
    };
    expect(await sending.run(Number(ids[1]))).toEqual([]);
    expect(keys).toEqual([]);
  });

  it('which is removed, goes over the one in its place, and waits where there is none', async () => {
    const id = await sending.begin('ada');
    await ail();
    await sending.run(id);
    await sending.store.connections.remove('smtp');
    await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    expect(await sending.deliveryOf(id)).toMatchObject({
      state: 'planned',
      connection: 'smtp',
      failure: { kind: 'config' },
    });
    await add('relay', 2);
    await sending.store.connections.setNext('relay', now() + 60_000);
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toEqual(waitsFor('relay'));
    await sending.store.connections.setNext('relay', 0);
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', connection: 'relay' });
  });
});
