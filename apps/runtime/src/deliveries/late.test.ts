import type { ConnectorManifest } from '@waymark/core/journey';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emailManifest, openSending, type Sending } from '../../test/sending.ts';
import { pauseJourney } from '../journeys/steer.ts';

const now = () => Date.now();
const second = 1_000;

let email: ConnectorManifest;
let sending: Sending;
/** The attempts that reached the provider. */
let handed: number;

beforeAll(async () => {
  email = await emailManifest();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: now() });
  sending = await openSending(email);
  handed = 0;
  sending.provider.deliver = async () => {
    handed += 1;
    return { receipt: {} };
  };
  await sending.inStore(({ connections }) => {
    const row = connections.byId('smtp');
    if (row) connections.save({ ...row, rate: { max: 10, per: 'PT1S' } });
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await sending.close();
});

/** Lets a message be made so slowly that its slot is gone, while something happens. */
const late = (happens: () => unknown = () => {}) =>
  sending.meanwhile('send:hand-over', async () => {
    vi.setSystemTime(now() + second);
    await happens();
  });

describe('a message that is ready too late for its slot', () => {
  it('leaves in a further one, and that was one attempt', async () => {
    const id = await sending.begin('ada');
    late();
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
    expect(handed).toBe(1);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', attempts: 1, repeats: 0 });
  });

  it('is blocked by a consent that is withdrawn meanwhile', async () => {
    const id = await sending.begin('ada');
    late(() => sending.withdraw('ada'));
    expect(await sending.run(id)).toEqual(['blocked consent', 'exited end']);
    expect(handed).toBe(0);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'blocked', attempts: 0, handedAt: null });
  });

  it('is held by its journey, paused meanwhile', async () => {
    const id = await sending.begin('ada');
    late(() => sending.inStore((tables) => pauseJourney(tables, { key: 'news', at: now() })));
    expect(await sending.run(id)).toEqual(['held paused']);
    expect(handed).toBe(0);
  });

  it('is held by its connection, held back meanwhile', async () => {
    const id = await sending.begin('ada');
    late(() => sending.store.connections.hold('smtp', now()));
    expect(await sending.run(id)).toEqual(['held connection']);
    expect(handed).toBe(0);
  });

  it('was not tried where no further slot is near, and waits for its connection', async () => {
    const id = await sending.begin('ada');
    late(() => sending.store.connections.setNext('smtp', now() + 60 * second));
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toMatchObject({ type: 'deferred', connection: 'smtp' });
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'planned', attempts: 0, firstAttemptAt: null });
  });

  it('and may have gone before is in doubt still', async () => {
    const id = await sending.begin('ada');
    await sending.cutOff(id);
    sending.provider.capabilities = { idempotency: 'provider' };
    late(() => sending.withdraw('ada'));
    expect(await sending.run(id)).toEqual(['held unknown-outcome']);
    expect(handed).toBe(0);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown', attempts: 1, repeats: 0 });
  });
});

describe('a message on its way over a connection with a rate', () => {
  /** By when the latest of them has arrived for certain. */
  const arrivedBy = () => sending.inStore(({ passages }) => passages.arrivedBut('smtp', 0));

  it('has arrived once it was answered', async () => {
    await sending.run(await sending.begin('ada'));
    expect(await arrivedBy()).toBe(now());
  });

  it('did not leave where it was late and then blocked', async () => {
    const id = await sending.begin('ada');
    late(() => sending.withdraw('ada'));
    await sending.run(id);
    expect(await arrivedBy()).toBeUndefined();
  });

  it('may arrive yet where nobody answered', async () => {
    sending.provider.deliver = async () => ({ failure: { kind: 'unknown', message: 'The reply was lost.' } });
    await sending.run(await sending.begin('ada'));
    expect(await arrivedBy()).toBe(now() + 30 * second);
  });

  it('is answered by a refusal too', async () => {
    sending.provider.deliver = async () => ({ failure: { kind: 'refused', message: 'No such address.' } });
    await sending.run(await sending.begin('ada'));
    expect(await arrivedBy()).toBe(now());
  });
});
