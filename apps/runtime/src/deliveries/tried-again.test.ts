import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eachTestOn } from '../../test/each-test-on.ts';
import { openSending, type Sending } from '../../test/sending.ts';

const hour = 3_600_000;
const now = () => Date.now();

let sending: Sending;
eachTestOn(openSending, (stage) => {
  sending = stage;
});

describe('a message that fails for now', () => {
  const failing = async () => ({ failure: { kind: 'transient', message: '451' } }) as const;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    sending.provider.deliver = failing;
  });

  it('is tried for 72 hours from its first attempt, however long it stood in a queue', async () => {
    const id = await sending.begin('ada');
    vi.setSystemTime(now() + 500 * hour);
    await sending.run(id);
    vi.setSystemTime(now() + 72 * hour);
    await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
    vi.setSystemTime(now() + 1);
    expect(await sending.run(id)).toEqual(['failed transient', 'exited end']);
  });

  it('is not tried shorter for having been held', async () => {
    const id = await sending.begin('ada');
    await sending.run(id);
    await sending.pause('news');
    expect(await sending.run(id)).toEqual(['held paused']);
    vi.setSystemTime(now() + 100 * hour);
    await sending.resume('news');
    expect(await sending.run(id)).toEqual([]);
    expect(sending.positionOf(id)).toMatchObject({ type: 'deferred' });
  });

  it('and then was cut off by a crash does not count to its own cap', async () => {
    await sending.obey({ caps: [{ max: 1, per: 'P7D' }] });
    const id = await sending.begin('ada');
    await sending.run(id);
    const cutOff = { state: 'submitting', handedAt: now() - 60_000, connection: null } as const;
    await sending.store.deliveries.change((await sending.deliveryOf(id)).id, cutOff);
    sending.provider.deliver = async () => ({ receipt: {} });
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  });
});
