import { describe, expect, it } from 'vitest';
import { type Doubting, openDoubting } from '../../test/doubting.ts';
import { eachTestOn } from '../../test/each-test-on.ts';

const now = () => Date.now();
const sent = ['sent', 'exited end'];

let sending: Doubting;
eachTestOn(openDoubting, (stage) => {
  sending = stage;
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
    expect(sending.got).toHaveLength(1);
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
