import type { TraceRow } from '@waymark/core/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeMessages } from '../src/ingestion/take.ts';
import { publish } from './callers.ts';
import { callTemporal, type Operator } from './operator.ts';
import { begunBy, openRaces, outletsOf, type Races, raceJourney } from './races.ts';

let races: Races;
let operator: Operator;

beforeAll(async () => {
  races = await openRaces('races at waits');
  operator = await callTemporal(races);
}, 240_000);
afterAll(async () => {
  await operator.close();
  await races.stop();
}, 120_000);

/** Keeps an event as having arrived at an instant. */
const arriveAt = (userId: string, event: string, arrived: number) =>
  takeMessages(races.foundation.store, [trackMessage(userId, event)], { arrived });

const trackMessage = (userId: string, event: string) =>
  ({ type: 'track', userId, event, properties: {}, context: {} }) as Parameters<typeof takeMessages>[1][number];

/** When the first wait ends by itself. */
const endOf = (rows: readonly TraceRow[]) => Date.parse(rows.find(({ type }) => type === 'waiting')?.until ?? '');

it('an event committed while a wait is being set up ends it, once', async () => {
  await publish(
    races.api,
    raceJourney('setting-up', {
      nodes: [
        begunBy('setting-up.began'),
        {
          id: 'heard',
          kind: 'wait',
          until: { type: 'event', event: 'site.visited', since: 'enrolled', timeout: 'PT30S' },
        },
        { id: 'again', kind: 'wait', until: { type: 'event', event: 'site.visited', timeout: 'PT30S' } },
      ],
      edges: [
        { from: 'registered', to: 'heard' },
        { from: 'heard', outlet: 'happened', to: 'again' },
      ],
    }),
  );
  await races.repeat('setup', async (customer, random) => {
    const point = random.pick(['stretch:begin', 'stretch:park', 'stretch:end'] as const);
    races.points.at(point, customer, () => races.track(customer, 'site.visited'));
    races.points.at(
      'stretch:park',
      customer,
      () => races.track(customer, 'site.visited'),
      point === 'stretch:park' ? 2 : random.pick([2, 3]),
    );
    await races.track(customer, 'setting-up.began');
    await races.untilTrace(customer, (rows) => outletsOf(rows).includes('heard happened'));
    await races.track(customer, 'site.visited');
    expect(outletsOf(await races.untilEnded(customer))).toEqual(['heard happened', 'again happened']);
  });
});

it('an event at the instant of the timeout comes first, one after it comes too late, none counts twice', async () => {
  await publish(
    races.api,
    raceJourney('tie', {
      nodes: [
        begunBy('tie.began'),
        { id: 'heard', kind: 'wait', until: { type: 'event', event: 'site.visited', timeout: 'PT3S' } },
      ],
      edges: [{ from: 'registered', to: 'heard' }],
    }),
  );
  let forced = 0;
  await races.repeat('tie', async (customer, random) => {
    const [point, late] = random.pick([
      ['stretch:begin', -1],
      ['stretch:begin', 0],
      ['stretch:begin', 1],
      ['stretch:end', 0],
    ] as const);
    races.points.at(
      point,
      customer,
      async () => {
        await arriveAt(customer, 'site.visited', endOf(await races.traceOf(customer)) + late);
      },
      2,
    );
    await races.track(customer, 'tie.began');
    const rows = await races.untilEnded(customer);
    // On a machine that is late with everything, the first stretch may last beyond the wait's end.
    const isForced = races.points.passed(point, customer).length > 1;
    if (isForced) forced += 1;
    const isInTime = isForced && point === 'stretch:begin' && late <= 0;
    expect(outletsOf(rows)).toEqual([isInTime ? 'heard happened' : 'heard timeout']);
    expect(Date.parse(rows.at(-1)?.at ?? '') - endOf(rows)).toBe(isInTime ? late : 0);
  });
  expect(forced).toBeGreaterThan(races.repetitions / 2);
});

it('the same event delivered three times and wakes out of order change nothing twice', async () => {
  const both = ['site.visited', 'form.filled'];
  await publish(
    races.api,
    raceJourney('thrice', {
      nodes: [
        begunBy('thrice.began'),
        {
          id: 'first',
          kind: 'wait',
          until: { type: 'event', any: both.map((event) => ({ outlet: event.slice(0, 4), event })), timeout: 'PT60S' },
        },
        ...both.map((event) => ({
          id: `not-${event.slice(0, 4)}`,
          kind: 'wait',
          until: { type: 'event', event: both.find((other) => other !== event), since: 'first', timeout: 'PT60S' },
        })),
      ],
      edges: [
        { from: 'registered', to: 'first' },
        ...both.map((event) => ({ from: 'first', outlet: event.slice(0, 4), to: `not-${event.slice(0, 4)}` })),
      ],
    }),
  );
  await races.repeat('thrice', async (customer, random) => {
    await races.track(customer, 'thrice.began');
    await races.untilTrace(customer, (rows) => rows.at(-1)?.type === 'waiting');
    const row = races.enrollmentOf(customer);
    const handle = operator.client.workflow.getHandle(row?.workflowId ?? '');
    const deliveries = random.shuffle(both.flatMap((event) => Array(3).fill(event) as string[]));
    await Promise.all(
      deliveries.map(async (event) => {
        await races.track(customer, event, `${customer}-${event}`);
        const seq = await races.foundation.store.inbox.last(row?.id ?? 0);
        for (const told of random.shuffle([seq, seq - 1, seq]))
          await handle.signal('wake', told).catch(() => undefined);
      }),
    );
    const rows = await races.untilEnded(customer);
    const inbox = await races.foundation.store.inbox.after(row?.id ?? 0, 0);
    const [earliest] = inbox.flatMap(({ event }) => (event ? [event.event.slice(0, 4)] : []));
    expect(inbox).toHaveLength(2);
    expect(outletsOf(rows)).toEqual([`first ${earliest}`, `not-${earliest} happened`]);
  });
});

it('a signal while the last local activities run is not lost, and nothing is sent or told twice', async () => {
  await publish(
    races.api,
    raceJourney('last', {
      nodes: [
        begunBy('last.began'),
        { id: 'heard', kind: 'wait', until: { type: 'event', event: 'site.visited', timeout: 'PT60S' } },
        {
          id: 'note',
          kind: 'channel',
          connector: 'email',
          connection: 'test-outbox',
          purpose: 'service',
          content: { subject: 'Once', body: 'Only once.' },
        },
      ],
      edges: [
        { from: 'registered', to: 'heard' },
        { from: 'heard', outlet: 'happened', to: 'note' },
      ],
    }),
  );
  await races.repeat('last', async (customer, random) => {
    const signal = async () => {
      const row = races.enrollmentOf(customer);
      const handle = operator.client.workflow.getHandle(row?.workflowId ?? '');
      for (let n = 0; n < random.between(1, 3); n++) await handle.signal('wake', random.between(1, 1_000_000));
    };
    for (const point of ['stretch:begin', 'send:begin', 'stretch:park', 'stretch:end'] as const) {
      if (random.chance(0.6)) races.points.at(point, customer, signal, random.between(1, 2));
    }
    await races.giveAddress(customer);
    await races.track(customer, 'last.began');
    await races.untilTrace(customer, (rows) => rows.at(-1)?.type === 'waiting');
    await races.track(customer, 'site.visited');
    const rows = await races.untilEnded(customer);
    expect(rows.map(({ type }) => type)).toEqual([
      'enrolled',
      'entered',
      'waiting',
      'left',
      'entered',
      'sent',
      'left',
      'exited',
    ]);
    expect(outletsOf(rows)).toEqual(['heard happened', 'note next']);
    const row = races.enrollmentOf(customer);
    const handle = operator.client.workflow.getHandle(row?.workflowId ?? '');
    expect(await handle.result()).toBe('end');
    const sent = races.tables.rows(
      'select 1 from messages m join deliveries d on d.id = m.delivery where d.enrollment = ?',
      row?.id ?? 0,
    );
    expect(sent).toHaveLength(1);
  });
});
