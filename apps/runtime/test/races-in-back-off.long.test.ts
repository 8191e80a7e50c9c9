import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../src/sample/random.ts';
import { publish } from './callers.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { until } from './product.ts';
import { addressOf, begunBy, openRaces, type Races, raceJourney } from './races.ts';

let races: Races;
let mailbox: Mailbox;

/** Says to a mail's first tries that they come too early; then takes it. */
const busyFor = new Map<string, number>();

beforeAll(async () => {
  races = await openRaces('races in back-off');
  mailbox = await openMailbox((to, nth) =>
    nth <= (busyFor.get(to) ?? 0) ? { code: 451, text: '4.3.0 try later' } : undefined,
  );
  await races.api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings: mailbox.settings });
}, 240_000);
afterAll(async () => {
  await races.stop();
  await mailbox.close();
}, 120_000);

/** The email that it is about. */
const mail = {
  id: 'mail',
  kind: 'channel',
  connector: 'email',
  purpose: 'service',
  content: { subject: 'Later', body: 'Later.' },
};

/** A hand-over that had begun when the pause came is still learnt; it takes no longer than a connector is given. */
const attemptTime = 20_000;

async function deliveryOf(customer: string) {
  const row = races.enrollmentOf(customer);
  return row && races.foundation.store.deliveries.byVisit(row.id, 'mail', 1);
}

it.each([
  ['an exit', 'hcp.opted-out', 'opted-out'],
  ['a goal', 'visit.booked', 'goal'],
])('%s while a send is in back-off ends it: nothing is sent after', async (_, event, reason) => {
  const key = `back-off-${reason}`;
  await publish(
    races.api,
    raceJourney(key, {
      goals: [{ key: 'booked', when: { event: 'visit.booked' }, exit: true }],
      exits: [{ reason: 'opted-out', when: { event: 'hcp.opted-out' } }],
      nodes: [begunBy(`${key}.began`), mail],
      edges: [{ from: 'registered', to: 'mail' }],
    }),
  );
  await races.repeat(key, async (customer, random) => {
    const address = await races.giveAddress(customer);
    busyFor.set(address, random.between(1, 2));
    let accepted = Number.POSITIVE_INFINITY;
    const end = async () => {
      await races.track(customer, event);
      accepted = Date.now();
      // Time for the wake to arrive while the attempt is still under way.
      await pause(random.between(0, 400));
    };
    const isEarly = random.chance(0.5);
    if (isEarly)
      races.points.at(random.pick(['send:begin', 'send:settle'] as const), customer, end, random.between(1, 2));
    await races.track(customer, `${key}.began`);
    await until(
      async () => (await deliveryOf(customer))?.failure || (await races.traceOf(customer)).at(-1)?.type === 'exited',
      {
        seconds: 90,
      },
    );
    if (!isEarly) {
      await pause(random.between(0, 2_500));
      await end();
    }
    const rows = await races.untilEnded(customer);
    const delivery = await deliveryOf(customer);
    const mails = mailbox.of(address);
    expect(mails.length).toBe(delivery?.state === 'accepted' ? 1 : 0);
    expect(rows.filter(({ type }) => type === 'sent')).toHaveLength(mails.length);
    if (mails.length) expect(races.points.passed('send:begin', customer).at(-1)).toBeLessThanOrEqual(accepted);
    else expect(rows.at(-1)).toMatchObject({ reason });
  });
});

it('a pause while sends are in back-off hands nothing over from that instant; resumed, each goes once', async () => {
  await publish(
    races.api,
    raceJourney('paused', {
      nodes: [begunBy('paused.began'), mail],
      edges: [{ from: 'registered', to: 'mail' }],
    }),
  );
  const each = 25;
  for (let round = 0; round * each < races.repetitions; round++) {
    const random = createRandom(races.seed + round);
    const customers = Array.from({ length: each }, (_, n) => `paused-${round}-${n}`);
    const taken = () => customers.flatMap((customer) => mailbox.of(addressOf(customer)));
    for (const customer of customers) {
      busyFor.set(await races.giveAddress(customer), random.between(1, 3));
      await races.track(customer, 'paused.began');
    }
    await until(async () => (await deliveryOf(customers.at(-1) ?? ''))?.failure, { seconds: 90 });
    await pause(random.between(0, 2_000));
    await races.api.journeys.pause.mutate({ key: 'paused' });
    const paused = Date.now();
    await Promise.all(
      customers.map((one) => races.untilTrace(one, (rows) => /held|exited/.test(rows.at(-1)?.type ?? ''))),
    );
    for (const customer of customers) {
      const sent = (await races.traceOf(customer)).find(({ type }) => type === 'sent');
      if (!sent) continue;
      expect(races.points.passed('send:begin', customer).at(-1)).toBeLessThanOrEqual(paused);
      expect(Date.parse(sent.at)).toBeLessThan(paused + attemptTime);
    }
    const before = taken().length;
    await races.api.journeys.resume.mutate({ key: 'paused' });
    await Promise.all(customers.map(races.untilEnded));
    expect(taken().length).toBe(each);
    expect(before).toBeLessThanOrEqual(each);
  }
});
