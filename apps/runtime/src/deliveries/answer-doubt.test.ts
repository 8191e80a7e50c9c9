import { describe, expect, it, vi } from 'vitest';
import { type Doubting, openDoubting } from '../../test/doubting.ts';
import { eachTestOn } from '../../test/each-test-on.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import { stopJourney } from '../journeys/steer.ts';
import { answerDoubt } from './answer-doubt.ts';

const second = 1_000;
const now = () => Date.now();
const held = ['held unknown-outcome'];
const sent = ['sent', 'exited end'];

let sending: Doubting;
eachTestOn(openDoubting, (stage) => {
  sending = stage;
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
    expect(await sending.answer(id, 'was-sent')).toEqual({ answered: 'was-sent' });
    expect(await sending.wakes()).toEqual([id]);
    expect(await sending.run(id)).toEqual(sent);
    expect(sending.got).toEqual([]);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', heldAt: null });
  });

  it('was not sent: it goes now, as a first one would', async () => {
    const id = await stuck();
    await sending.answer(id, 'was-not');
    expect(await sending.run(id)).toEqual(sent);
    expect(sending.got).toHaveLength(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ attempts: 2, repeats: 0 });
  });

  it('was not sent, and is not allowed any more: it is blocked', async () => {
    const id = await stuck();
    await sending.withdraw('ada');
    await sending.answer(id, 'was-not');
    expect(await sending.run(id)).toEqual(['blocked consent', 'exited end']);
  });

  it('is to be sent again: it goes under its key, and is counted as a repeat', async () => {
    const id = await stuck();
    const { key } = await sending.deliveryOf(id);
    await sending.answer(id, 'send-again');
    expect(await sending.run(id)).toEqual(sent);
    expect(sending.got).toEqual([key]);
    expect(await sending.deliveryOf(id)).toMatchObject({ attempts: 2, repeats: 1 });
  });

  it('is to be sent again, but not without consent: then it waits again, saying why', async () => {
    const id = await stuck();
    await sending.withdraw('ada');
    await sending.answer(id, 'send-again');
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toMatchObject({ type: 'held', why: 'unknown-outcome' });
    expect(await sending.deliveryOf(id)).toMatchObject({ failure: { blocked: 'consent' }, answer: null });
    expect(await sending.answer(id, 'was-sent')).toEqual({ answered: 'was-sent' });
    expect(await sending.run(id)).toEqual(sent);
    expect(sending.got).toEqual([]);
  });

  it('takes one answer: the same one again changes nothing, another one is told of the first', async () => {
    const id = await stuck();
    await sending.answer(id, 'was-sent', 'mira');
    expect(await sending.answer(id, 'was-sent')).toEqual({ answered: 'was-sent' });
    expect(await sending.answer(id, 'send-again')).toMatchObject({
      refused: 'answered',
      before: { answer: 'was-sent', by: 'mira' },
    });
    expect(await sending.wakes()).toEqual([id]);
    expect(await sending.run(id)).toEqual(sent);
    expect(await sending.answer(id, 'was-not')).toMatchObject({ refused: 'answered' });
  });

  it('takes a further answer once it was sent again and nobody knows again', async () => {
    const id = await stuck();
    await sending.answer(id, 'send-again');
    sending.provider.deliver = sending.dropped;
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toMatchObject({ type: 'held', why: 'unknown-outcome' });
    expect(await sending.answer(id, 'was-sent')).toEqual({ answered: 'was-sent' });
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
    expect(sending.got).toEqual([]);
    expect(await sending.answer(id, 'was-not')).toEqual({ refused: 'known', state: 'accepted' });
  });

  it('keeps the outcome of a repeat that is under way, though something happens to it meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    await sending.sendAgain();
    const id = await sending.begin('ada');
    sending.provider.deliver = sending.dropped;
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
    expect(await sending.answer(id, 'was-not')).toEqual({ refused: 'known', state: 'accepted' });
    const said = { delivery: 4_711, answer: 'was-sent', by: 'owner', at: 1 } as const;
    expect(await sending.inStore((tables) => answerDoubt(tables, said))).toBeUndefined();
  });

  it('of an enrollment that has ended is not sent again, and its answer is kept all the same', async () => {
    const id = await stuck();
    await sending.inStore((tables) => stopJourney(tables, { key: 'news', at: now(), entryOnly: false }));
    expect(await sending.run(id)).toEqual(['exited stopped']);
    expect(await sending.answer(id, 'send-again')).toEqual({ refused: 'ended' });
    expect(await sending.answer(id, 'was-not')).toEqual({ answered: 'was-not' });
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
