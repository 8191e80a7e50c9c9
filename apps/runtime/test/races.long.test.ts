import { setTimeout as pause } from 'node:timers/promises';
import type { TraceRow } from '@waymark/core/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeMessages } from '../src/ingestion/take.ts';
import { createRandom, type Random } from '../src/sample/random.ts';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Laboratory, openLaboratory } from './laboratory.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { callTemporal, type Operator } from './operator.ts';
import { until } from './product.ts';
import { readTables, type TablesReader } from './tables.ts';

const repetitions = Number(process.env.WAYMARK_RACES ?? 200);
const abreast = 25;
const seed = Number(process.env.WAYMARK_SEED ?? Date.now() % 1_000_000_000);

let laboratory: Laboratory;
let api: Api;
let mailbox: Mailbox;
let operator: Operator;
let tables: TablesReader;

/** Says to a mail's first tries that they come too early; then takes it. */
const busyFor = new Map<string, number>();

beforeAll(async () => {
  process.stdout.write(`races: WAYMARK_SEED=${seed} WAYMARK_RACES=${repetitions}\n`);
  laboratory = await openLaboratory();
  api = callApi(laboratory);
  tables = readTables(laboratory.home);
  operator = await callTemporal(laboratory);
  mailbox = await openMailbox((to, nth) =>
    nth <= (busyFor.get(to) ?? 0) ? { code: 451, text: '4.3.0 try later' } : undefined,
  );
  await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings: mailbox.settings });
}, 240_000);
afterAll(async () => {
  tables.close();
  await operator.close();
  await laboratory.stop();
  await mailbox.close();
}, 120_000);

const begunBy = (event: string) => ({ id: 'registered', kind: 'trigger', on: { type: 'event', event } });
const document = (key: string, parts: object) => ({ format: 1, key, name: key, ...parts });

let messages = 0;
/** Posts an event; a message id given is that of a repeat. */
const track = (userId: string, event: string, messageId = `m-${++messages}`) =>
  post(laboratory, '/v1/track', { userId, event, messageId }).then(({ status }) => expect(status).toBe(200));

/** Keeps an event as having arrived at an instant. */
const arriveAt = (userId: string, event: string, arrived: number) =>
  takeMessages(laboratory.foundation.store, [trackMessage(userId, event)], { arrived });

const trackMessage = (userId: string, event: string) =>
  ({ type: 'track', userId, event, properties: {}, context: {} }) as Parameters<typeof takeMessages>[1][number];

/** Plays one race as many times as asked, some side by side, each with a customer and a dice of its own. */
async function repeat(name: string, race: (customer: string, random: Random) => Promise<void>): Promise<void> {
  let next = 0;
  const runner = async () => {
    for (let n = next++; n < repetitions; n = next++) {
      const customer = `${name}-${n}`;
      await race(customer, createRandom(seed * 1_000 + n)).catch((error: unknown) => {
        throw new Error(`${customer}, WAYMARK_SEED=${seed}: ${error instanceof Error ? error.message : error}`);
      });
    }
  };
  await Promise.all(Array.from({ length: abreast }, runner));
}

/** The customer's one enrollment. */
const enrollmentOf = (customer: string) =>
  tables.rows<{ id: number; workflowId: string }>(
    'select e.id, workflow_id as workflowId from enrollments e join customers c on c.id = e.customer where outside_id = ?',
    customer,
  )[0];

async function traceOf(customer: string): Promise<TraceRow[]> {
  const row = enrollmentOf(customer);
  return row ? (await api.enrollments.trace.query({ id: String(row.id) })).trace : [];
}

function untilTrace(customer: string, test: (rows: TraceRow[]) => boolean): Promise<TraceRow[]> {
  let last: TraceRow | undefined;
  return until(
    async () => {
      const rows = await traceOf(customer);
      last = rows.at(-1);
      return test(rows) && rows;
    },
    { seconds: 90, otherwise: () => `${customer} stays at ${JSON.stringify(last)}` },
  );
}
const untilEnded = (customer: string) => untilTrace(customer, (rows) => rows.at(-1)?.type === 'exited');

/** When the first wait ends by itself. */
const endOf = (rows: readonly TraceRow[]) => Date.parse(rows.find(({ type }) => type === 'waiting')?.until ?? '');

const outletsOf = (rows: readonly TraceRow[]) =>
  rows.filter(({ type }) => type === 'left').map(({ node, outlet }) => `${node} ${outlet}`);

it('an event committed while a wait is being set up ends it, once', async () => {
  await publish(
    api,
    document('setting-up', {
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
  await repeat('setup', async (customer, random) => {
    const point = random.pick(['stretch:begin', 'stretch:park', 'stretch:end'] as const);
    laboratory.points.at(point, customer, () => track(customer, 'site.visited'));
    laboratory.points.at(
      'stretch:park',
      customer,
      () => track(customer, 'site.visited'),
      point === 'stretch:park' ? 2 : random.pick([2, 3]),
    );
    await track(customer, 'setting-up.began');
    await untilTrace(customer, (rows) => outletsOf(rows).includes('heard happened'));
    await track(customer, 'site.visited');
    expect(outletsOf(await untilEnded(customer))).toEqual(['heard happened', 'again happened']);
  });
});

it('an event at the instant of the timeout comes first, one after it comes too late, none counts twice', async () => {
  await publish(
    api,
    document('tie', {
      nodes: [
        begunBy('tie.began'),
        { id: 'heard', kind: 'wait', until: { type: 'event', event: 'site.visited', timeout: 'PT3S' } },
      ],
      edges: [{ from: 'registered', to: 'heard' }],
    }),
  );
  let forced = 0;
  await repeat('tie', async (customer, random) => {
    const [point, late] = random.pick([
      ['stretch:begin', -1],
      ['stretch:begin', 0],
      ['stretch:begin', 1],
      ['stretch:end', 0],
    ] as const);
    laboratory.points.at(
      point,
      customer,
      async () => {
        await arriveAt(customer, 'site.visited', endOf(await traceOf(customer)) + late);
      },
      2,
    );
    await track(customer, 'tie.began');
    const rows = await untilEnded(customer);
    // On a machine that is late with everything, the first stretch may last beyond the wait's end.
    const isForced = laboratory.points.passed(point, customer).length > 1;
    if (isForced) forced += 1;
    const isInTime = isForced && point === 'stretch:begin' && late <= 0;
    expect(outletsOf(rows)).toEqual([isInTime ? 'heard happened' : 'heard timeout']);
    expect(Date.parse(rows.at(-1)?.at ?? '') - endOf(rows)).toBe(isInTime ? late : 0);
  });
  expect(forced).toBeGreaterThan(repetitions / 2);
});

it('the same event delivered three times and wakes out of order change nothing twice', async () => {
  const both = ['site.visited', 'form.filled'];
  await publish(
    api,
    document('thrice', {
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
  await repeat('thrice', async (customer, random) => {
    await track(customer, 'thrice.began');
    await untilTrace(customer, (rows) => rows.at(-1)?.type === 'waiting');
    const row = enrollmentOf(customer);
    const handle = operator.client.workflow.getHandle(row?.workflowId ?? '');
    const deliveries = random.shuffle(both.flatMap((event) => Array(3).fill(event) as string[]));
    await Promise.all(
      deliveries.map(async (event) => {
        await track(customer, event, `${customer}-${event}`);
        const seq = await laboratory.foundation.store.inbox.last(row?.id ?? 0);
        for (const told of random.shuffle([seq, seq - 1, seq]))
          await handle.signal('wake', told).catch(() => undefined);
      }),
    );
    const rows = await untilEnded(customer);
    const inbox = await laboratory.foundation.store.inbox.after(row?.id ?? 0, 0);
    const [earliest] = inbox.flatMap(({ event }) => (event ? [event.event.slice(0, 4)] : []));
    expect(inbox).toHaveLength(2);
    expect(outletsOf(rows)).toEqual([`first ${earliest}`, `not-${earliest} happened`]);
  });
});

it('a signal while the last local activities run is not lost, and nothing is sent or told twice', async () => {
  await publish(
    api,
    document('last', {
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
  await repeat('last', async (customer, random) => {
    const signal = async () => {
      const row = enrollmentOf(customer);
      const handle = operator.client.workflow.getHandle(row?.workflowId ?? '');
      for (let n = 0; n < random.between(1, 3); n++) await handle.signal('wake', random.between(1, 1_000_000));
    };
    for (const point of ['stretch:begin', 'send:begin', 'stretch:park', 'stretch:end'] as const) {
      if (random.chance(0.6)) laboratory.points.at(point, customer, signal, random.between(1, 2));
    }
    await post(laboratory, '/v1/identify', { userId: customer, traits: { email: `${customer}@clinic.example` } });
    await track(customer, 'last.began');
    await untilTrace(customer, (rows) => rows.at(-1)?.type === 'waiting');
    await track(customer, 'site.visited');
    const rows = await untilEnded(customer);
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
    const row = enrollmentOf(customer);
    const handle = operator.client.workflow.getHandle(row?.workflowId ?? '');
    expect(await handle.result()).toBe('end');
    const sent = tables.rows(
      'select 1 from messages m join deliveries d on d.id = m.delivery where d.enrollment = ?',
      row?.id ?? 0,
    );
    expect(sent).toHaveLength(1);
  });
});

it.each([
  ['an exit', 'hcp.opted-out', 'opted-out'],
  ['a goal', 'visit.booked', 'goal'],
])('%s while a send is in back-off ends it: nothing is sent after', async (_, event, reason) => {
  const key = `back-off-${reason}`;
  await publish(
    api,
    document(key, {
      goals: [{ key: 'booked', when: { event: 'visit.booked' }, exit: true }],
      exits: [{ reason: 'opted-out', when: { event: 'hcp.opted-out' } }],
      nodes: [
        begunBy(`${key}.began`),
        {
          id: 'mail',
          kind: 'channel',
          connector: 'email',
          purpose: 'service',
          content: { subject: 'Later', body: 'Later.' },
        },
      ],
      edges: [{ from: 'registered', to: 'mail' }],
    }),
  );
  await repeat(key, async (customer, random) => {
    const address = `${customer}@clinic.example`;
    busyFor.set(address, random.between(1, 2));
    let accepted = Number.POSITIVE_INFINITY;
    const end = async () => {
      await track(customer, event);
      accepted = Date.now();
      // Time for the wake to arrive while the attempt is still under way.
      await pause(random.between(0, 400));
    };
    const isEarly = random.chance(0.5);
    if (isEarly)
      laboratory.points.at(random.pick(['send:begin', 'send:settle'] as const), customer, end, random.between(1, 2));
    await post(laboratory, '/v1/identify', { userId: customer, traits: { email: address } });
    await track(customer, `${key}.began`);
    await until(
      async () => (await deliveryOf(customer))?.failure || (await traceOf(customer)).at(-1)?.type === 'exited',
      {
        seconds: 90,
      },
    );
    if (!isEarly) {
      await pause(random.between(0, 2_500));
      await end();
    }
    const rows = await untilEnded(customer);
    const delivery = await deliveryOf(customer);
    const mails = mailbox.of(address);
    expect(mails.length).toBe(delivery?.state === 'accepted' ? 1 : 0);
    expect(rows.filter(({ type }) => type === 'sent')).toHaveLength(mails.length);
    if (mails.length) expect(laboratory.points.passed('send:begin', customer).at(-1)).toBeLessThanOrEqual(accepted);
    else expect(rows.at(-1)).toMatchObject({ reason });
  });
});

async function deliveryOf(customer: string) {
  const row = enrollmentOf(customer);
  return row && laboratory.foundation.store.deliveries.byVisit(row.id, 'mail', 1);
}

it('a pause while sends are in back-off hands nothing over from that instant; resumed, each goes once', async () => {
  await publish(
    api,
    document('paused', {
      nodes: [
        begunBy('paused.began'),
        {
          id: 'mail',
          kind: 'channel',
          connector: 'email',
          purpose: 'service',
          content: { subject: 'Later', body: 'Later.' },
        },
      ],
      edges: [{ from: 'registered', to: 'mail' }],
    }),
  );
  const each = 25;
  for (let round = 0; round * each < repetitions; round++) {
    const random = createRandom(seed + round);
    const customers = Array.from({ length: each }, (_, n) => `paused-${round}-${n}`);
    const taken = () => customers.flatMap((customer) => mailbox.of(`${customer}@clinic.example`));
    for (const customer of customers) {
      const address = `${customer}@clinic.example`;
      busyFor.set(address, random.between(1, 3));
      await post(laboratory, '/v1/identify', { userId: customer, traits: { email: address } });
      await track(customer, 'paused.began');
    }
    await until(async () => (await deliveryOf(customers.at(-1) ?? ''))?.failure, { seconds: 90 });
    await pause(random.between(0, 2_000));
    await api.journeys.pause.mutate({ key: 'paused' });
    const paused = Date.now();
    await Promise.all(customers.map((one) => untilTrace(one, (rows) => /held|exited/.test(rows.at(-1)?.type ?? ''))));
    for (const customer of customers) {
      const sent = (await traceOf(customer)).find(({ type }) => type === 'sent');
      if (sent) expect(Date.parse(sent.at)).toBeLessThan(paused + attemptTime);
    }
    const before = taken().length;
    await api.journeys.resume.mutate({ key: 'paused' });
    await Promise.all(customers.map(untilEnded));
    expect(taken().length).toBe(each);
    expect(before).toBeLessThanOrEqual(each);
  }
});

/** A hand-over that had begun when the pause came is still learnt; it takes no longer than this. */
const attemptTime = 2_000;
