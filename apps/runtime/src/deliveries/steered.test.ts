import { describe, expect, it } from 'vitest';
import { eachTestOn } from '../../test/each-test-on.ts';
import { openSending, type Sending } from '../../test/sending.ts';

const now = () => Date.now();

let sending: Sending;
eachTestOn(openSending, (stage) => {
  sending = stage;
});

describe('a paused journey', () => {
  it('hands nothing over; resumed, everything is asked about again', async () => {
    const id = await sending.begin('ada');
    await sending.pause('news');
    expect(await sending.run(id)).toEqual(['held paused']);
    expect(sending.positionOf(id)).toEqual({ type: 'held', node: 'mail', until: null, why: 'paused' });
    await sending.resume('news');
    expect(await sending.wakes()).toEqual([id]);
    await sending.withdraw('ada');
    expect(await sending.run(id)).toEqual(['blocked consent', 'exited end']);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'blocked', why: 'consent', heldAt: null, attempts: 0 });
  });

  it('holds a message that is in back-off, and lets it go on resuming', async () => {
    const id = await sending.begin('ada');
    sending.provider.deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toMatchObject({ type: 'deferred' });
    await sending.pause('news');
    sending.provider.deliver = async () => ({ receipt: {} });
    expect(await sending.run(id)).toEqual(['held paused']);
    await sending.resume('news');
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', attempts: 2, why: null, heldAt: null });
  });

  it('wakes those held in the order in which they were held, and keeps that order when it is paused again meanwhile', async () => {
    const ids = [await sending.begin('ada'), await sending.begin('bo'), await sending.begin('cy')];
    sending.provider.deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    await sending.run(ids[0] ?? 0);
    await sending.pause('news');
    const order = [ids[2], ids[0], ids[1]].map(Number);
    for (const id of order) await sending.run(id);
    await sending.resume('news');
    await sending.pause('news');
    for (const id of ids) expect(await sending.run(id)).toEqual([]);
    expect(await sending.inStore((tables) => tables.wakes.resume({ why: 'paused', journey: 'news', at: now() }))).toBe(
      3,
    );
    expect((await sending.wakes()).slice(-3)).toEqual(order);
  });

  it('resumed, hands over in the order in which it was held, whoever wakes first', async () => {
    const ids = [await sending.begin('ada'), await sending.begin('bo'), await sending.begin('cy')];
    const sent: (string | undefined)[] = [];
    sending.provider.deliver = async (_, { to }) => {
      sent.push(to);
      return { receipt: {} };
    };
    await sending.pause('news');
    for (const id of ids) await sending.run(id);
    await sending.resume('news');
    await Promise.all(ids.toReversed().map((id) => sending.run(id)));
    expect(sent).toEqual(['ada@clinic.example', 'bo@clinic.example', 'cy@clinic.example']);
  });

  it('resumed and paused again at once, lets nobody wait for anybody', async () => {
    const ids = [await sending.begin('ada'), await sending.begin('bo'), await sending.begin('cy')];
    await sending.pause('news');
    for (const id of ids) await sending.run(id);
    await sending.resume('news');
    await sending.pause('news');
    const before = performance.now();
    for (const id of ids.toReversed()) expect(await sending.run(id)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('resumed, does not wait for one that is stuck', async () => {
    const ids = [await sending.begin('ada'), await sending.begin('bo')];
    await sending.pause('news');
    for (const id of ids) await sending.run(id);
    await sending.resume('news');
    expect(await sending.run(Number(ids[1]))).toEqual(['sent', 'exited end']);
  });

  it('of another journey holds nothing', async () => {
    await sending.publish('other');
    await sending.pause('other');
    expect(await sending.run(await sending.begin('ada'))).toEqual(['sent', 'exited end']);
  });
});

describe('a stopped journey', () => {
  it('sends nothing of what waits, held or in back-off, and cancels it', async () => {
    const held = await sending.begin('ada');
    const failing = await sending.begin('bo');
    sending.provider.deliver = async () => ({ failure: { kind: 'transient', message: '451' } });
    await sending.run(failing);
    await sending.pause('news');
    await sending.run(held);
    await sending.stop('news');
    sending.provider.deliver = async () => ({ receipt: {} });
    for (const id of [held, failing]) {
      expect(await sending.run(id)).toEqual(['exited stopped']);
      expect(await sending.deliveryOf(id)).toMatchObject({ state: 'cancelled', heldAt: null });
      expect(await sending.store.enrollments.byId(id)).toMatchObject({ state: 'ended', reason: 'stopped' });
    }
  });

  it('still learns what became of a message that is being handed over', async () => {
    const id = await sending.begin('ada');
    sending.provider.deliver = async () => {
      await sending.stop('news');
      return { receipt: { providerId: 'queued-1' } };
    };
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', providerId: 'queued-1' });
  });
});
