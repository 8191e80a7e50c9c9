import { beforeAll, describe, expect, it } from 'vitest';
import { allTestsOnMailing } from './all-tests-on-mailing.ts';
import { type Api, post, publish } from './callers.ts';
import type { Mailbox } from './mailbox.ts';
import type { HistoryEvent, Operator } from './operator.ts';
import { type Product, until } from './product.ts';

/** What of an execution costs something, counted in its history. */
interface Counts {
  activities: number;
  /** Timers that fired. */
  timers: number;
  localActivities: number;
  /** Signals that ended a wait. */
  wakes: number;
  /** Signals that ended nothing. */
  otherSignals: number;
}

/** The cost model of architecture.md, *Temporal*. */
const eventsOf = ({ activities, timers, localActivities, wakes, otherSignals }: Counts): number =>
  5 + 6 * activities + 5 * timers + localActivities + 6 * wakes + 4 * otherSignals;
const transitionsOf = ({ activities, timers, wakes, otherSignals }: Counts): number =>
  3 + 4 * activities + 3 * timers + 3 * (wakes + otherSignals);

const nothing: Counts = { activities: 0, timers: 0, localActivities: 0, wakes: 0, otherSignals: 0 };

const mail = (id: string) => ({
  id,
  kind: 'channel',
  connector: 'email',
  purpose: 'service',
  content: { subject: 'Cost', body: 'Dear {{ customer.lastName }}' },
});
const pause = (id: string, duration: string) => ({ id, kind: 'wait', until: { type: 'duration', duration } });
const hear = (id: string, event: string, timeout: string) => ({
  id,
  kind: 'wait',
  until: { type: 'event', event, where: { property: 'clear', is: 'equal', value: true }, timeout },
});
/** A chain of nodes; each leads to the next by its only outlet, or by the one named. */
const journey = (key: string, nodes: { id: string }[], outlets: Record<string, string> = {}) => ({
  format: 1,
  key,
  name: key,
  nodes: [{ id: 'asked', kind: 'trigger', on: { type: 'event', event: `${key}.asked` } }, ...nodes],
  edges: nodes.map(({ id }, n) => {
    const from = nodes[n - 1]?.id ?? 'asked';
    return { from, to: id, ...(outlets[from] && { outlet: outlets[from] }) };
  }),
});

const journeys = [
  journey('sends', [mail('first'), mail('second')]),
  journey('waits', [pause('pause', 'PT1S'), hear('answer', 'answered', 'P1D'), hear('silence', 'spoken', 'PT2S')], {
    answer: 'happened',
  }),
  journey('retries', [mail('first')]),
];

let product: Product;
let mailbox: Mailbox;
let api: Api;
let operator: Operator;

const refuse = (recipient: string, nth: number) =>
  recipient.startsWith('retries') && nth === 1 ? { code: 451, text: 'try again later' } : undefined;
allTestsOnMailing({ refuse }, (mailing) => {
  ({ product, mailbox, api, operator } = mailing);
});
beforeAll(async () => {
  for (const each of journeys) await publish(api, each);
});

const otherwise = () => `it did not come true; the product printed:\n${product.printed().slice(-4_000)}`;

/** Enrolls the only customer of a journey, and gives the workflow's id. */
async function enroll(key: string): Promise<string> {
  const traits = { email: `${key}@clinic.example`, lastName: 'Kivi' };
  expect((await post(product, '/v1/identify', { userId: key, traits })).status).toBe(200);
  await track(key, `${key}.asked`);
  return until(async () => (await operator.executions(key))[0]?.workflowId, { seconds: 60, otherwise });
}

async function track(userId: string, event: string, properties = {}): Promise<void> {
  expect((await post(product, '/v1/track', { userId, event, properties })).status).toBe(200);
}

/** Waits until so many events of a kind stand in a history, by the field that holds what is special about them. */
const untilThereAre = (count: number, attributes: keyof HistoryEvent, workflowId: string) =>
  until(async () => (await operator.history(workflowId)).filter((event) => event[attributes]).length === count, {
    seconds: 60,
    otherwise,
  });

/** What an execution cost in the end. */
async function costOf(workflowId: string): Promise<{ events: number; transitions: number; bytes: number }> {
  const info = await until(
    async () => {
      const { raw, status } = await operator.client.workflow.getHandle(workflowId).describe();
      return status.name === 'COMPLETED' && raw.workflowExecutionInfo;
    },
    { seconds: 60, otherwise },
  );
  const bytes = Number(info?.historySizeBytes) - namesOfMachines(await operator.history(workflowId));
  return { events: Number(info?.historyLength), transitions: Number(info?.stateTransitionCount), bytes };
}

/** The bytes in a history that name the processes which took part: they differ from machine to machine. */
function namesOfMachines(history: HistoryEvent[]): number {
  const names = history.flatMap((event) =>
    Object.values(event).map((attributes: unknown) => (attributes as { identity?: unknown } | null)?.identity),
  );
  return names.reduce<number>((bytes, name) => bytes + (typeof name === 'string' ? name.length : 0), 0);
}

/** Expects exactly what the formula says, and the bytes within 5 % of those recorded. */
function expectCost(cost: { events: number; transitions: number; bytes: number }, counts: Counts, bytes: number): void {
  expect({ events: cost.events, transitions: cost.transitions }).toEqual({
    events: eventsOf(counts),
    transitions: transitionsOf(counts),
  });
  expect(Math.abs(cost.bytes / bytes - 1), `${cost.bytes} bytes, recorded ${bytes}`).toBeLessThan(0.05);
}

describe('what a journey run alone costs in Temporal', () => {
  it('that only sends: one local activity', async () => {
    expectCost(await costOf(await enroll('sends')), { ...nothing, localActivities: 1 }, 2_463);
  });

  it('with a pause, a wait ended by the second of two events, and one ended by its timeout', async () => {
    const workflowId = await enroll('waits');
    await untilThereAre(2, 'timerStartedEventAttributes', workflowId);
    await track('waits', 'answered', { clear: false });
    await untilThereAre(3, 'markerRecordedEventAttributes', workflowId);
    await track('waits', 'answered', { clear: true });
    const counts = { ...nothing, localActivities: 5, timers: 2, wakes: 1, otherSignals: 1 };
    expectCost(await costOf(workflowId), counts, 6_964);
  });

  it('whose first attempt at a message fails for now: a regular activity takes the rest', async () => {
    const cost = await costOf(await enroll('retries'));
    expect(mailbox.of('retries@clinic.example')).toHaveLength(1);
    expectCost(cost, { ...nothing, localActivities: 1, activities: 1 }, 3_350);
  });
});
