import type { Policy } from '@waymark/core/plan';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eachTestOn } from '../../test/each-test-on.ts';
import { openSending, type Sending } from '../../test/sending.ts';
import { aliasCustomer } from '../customers/identity.ts';

const hour = 3_600_000;
const now = () => Date.now();

let sending: Sending;
eachTestOn(openSending, (stage) => {
  sending = stage;
});

describe('the contact policy', () => {
  const cap: Policy = { caps: [{ channel: 'email', max: 1, per: 'P7D' }] };
  beforeEach(async () => {
    await sending.publish('offers');
  });

  it('lets two journeys that send at once not pass one cap', async () => {
    await sending.obey(cap);
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const keys: string[] = [];
    sending.provider.deliver = async (_, { key }) => {
      keys.push(key);
      await gate;
      return { receipt: {} };
    };
    const ids = [await sending.begin('ada'), await sending.begin('ada', 'offers')];
    const both = Promise.all(ids.map((id) => sending.run(id)));
    await vi.waitUntil(() => keys.length > 0, { timeout: 20_000 });
    open();
    expect((await both).map(([first]) => first).sort()).toEqual(['blocked cap', 'sent']);
    expect(keys).toHaveLength(1);
  });

  it('counts every row of a person, whichever of their ids a message went to', async () => {
    await sending.obey(cap);
    await sending.run(await sending.begin('visitor'));
    const id = await sending.begin('ada', 'offers');
    await sending.inStore((tables) => aliasCustomer(tables, { userId: 'ada', previousId: 'visitor' }, now()));
    expect(await sending.run(id)).toEqual(['blocked cap', 'exited end']);
  });

  it('counts a message whose outcome is not known, and none that was refused', async () => {
    await sending.obey(cap);
    sending.provider.deliver = async () => ({ failure: { kind: 'refused', message: '550' } });
    expect(await sending.run(await sending.begin('ada'))).toEqual(['failed refused', 'exited end']);
    sending.provider.deliver = async () => ({ failure: { kind: 'unknown', message: 'cut off' } });
    expect(await sending.run(await sending.begin('bo'))).toEqual(['held unknown-outcome']);
    sending.provider.deliver = async () => ({ receipt: {} });
    expect(await sending.run(await sending.begin('ada', 'offers'))).toEqual(['sent', 'exited end']);
    expect(await sending.run(await sending.begin('bo', 'offers'))).toEqual(['blocked cap', 'exited end']);
  });

  it('keeps the time between two messages', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    await sending.obey({ spacing: [{ apart: 'PT24H' }] });
    await sending.publish('third');
    expect(await sending.run(await sending.begin('ada'))).toEqual(['sent', 'exited end']);
    vi.setSystemTime(now() + 24 * hour - 1);
    expect(await sending.run(await sending.begin('ada', 'offers'))).toEqual(['blocked cap', 'exited end']);
    vi.setSystemTime(now() + 1);
    expect(await sending.run(await sending.begin('ada', 'third'))).toEqual(['sent', 'exited end']);
  });

  it('asks again what quiet hours held, once there is another policy', async () => {
    vi.setSystemTime(new Date('2026-03-02T22:00:00Z'));
    await sending.obey({ quietHours: { from: '21:00', to: '08:00' } });
    const id = await sending.begin('dora');
    expect(await sending.run(id)).toEqual(['held quiet-hours']);
    await sending.obey({});
    expect(await sending.wakes()).toEqual([id]);
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  });

  it('asks everything again after quiet hours: a consent withdrawn meanwhile blocks', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T22:00:00Z') });
    await sending.obey({ quietHours: { from: '21:00', to: '08:00' } });
    const ids = [await sending.begin('ada'), await sending.begin('bo')];
    const until = Date.parse('2026-03-03T08:00:00Z');
    for (const id of ids) {
      expect(await sending.run(id)).toEqual(['held quiet-hours']);
      expect(sending.positionOf(id)).toMatchObject({ until, why: 'quiet-hours' });
    }
    await sending.withdraw('bo');
    vi.setSystemTime(until - 3);
    expect(await sending.run(ids[0] ?? 0, until)).toEqual(['sent', 'exited end']);
    expect(await sending.run(ids[1] ?? 0, until)).toEqual(['blocked consent', 'exited end']);
  });

  it('is asked in the customer’s zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T22:00:00Z') });
    await sending.obey({ quietHours: { from: '21:00', to: '08:00' } });
    await sending.change('cy', { timeZone: 'Asia/Tokyo' });
    await sending.change('di', { timeZone: 'Europe/Helsinki' });
    expect(await sending.run(await sending.begin('cy'))).toEqual(['held quiet-hours']);
    const id = await sending.begin('di');
    await sending.run(id);
    expect(sending.positionOf(id)).toMatchObject({ until: Date.parse('2026-03-03T06:00:00Z') });
  });

  it('holds a purpose while a condition is true, and wakes for what may end it', async () => {
    const complaint = { attribute: 'complaint', is: 'equal', value: 'open' } as const;
    await sending.obey({ holds: [{ purposes: ['marketing'], while: complaint }] });
    await sending.change('ada', { complaint: 'open' });
    const id = await sending.begin('ada');
    expect(await sending.run(id)).toEqual(['held policy']);
    await sending.change('ada', { specialty: 'cardiology' });
    expect(await sending.wakes()).toEqual([]);
    await sending.change('ada', { complaint: 'closed' });
    expect(await sending.wakes()).toEqual([id]);
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  });

  it('that is changed lets what it held ask again', async () => {
    await sending.obey({ holds: [{ purposes: ['marketing'], while: { all: [] } }] });
    const id = await sending.begin('ada');
    expect(await sending.run(id)).toEqual(['held policy']);
    await sending.obey({});
    expect(await sending.wakes()).toEqual([id]);
    expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  });
});
