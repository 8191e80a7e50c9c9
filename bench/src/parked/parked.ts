import { type Measure, measure } from '../measure.ts';
import { medianOf } from '../median.ts';
import { startTemporalByHand } from '../sides/by-hand.ts';
import { type Server, startServer } from '../sides/server.ts';
import type { Side } from '../sides/side.ts';
import { startWaymark } from '../sides/waymark.ts';
import { makeCustomers } from '../throughput/reference.ts';
import { withFolder } from '../with-folder.ts';
import { restingJourney } from './journey.ts';
import { sizeOf } from './size.ts';

/** What each parked customer takes, in KB. */
interface Cost {
  temporal: number;
  store: number;
  /** Of all who parked so far: a heap shrinks by what else it drops, and grows again. */
  heap: number;
}

/** What was on a side's heaps before its first customers parked. */
type Heaps = Map<Side, number>;

const rounds = 5;
const perRound = 100;
const kilobyte = 1_024;
const rival = 'parked by hand';
const steps = { small: 12, large: 120 };

/** (d) What a parked customer takes on disk and in the worker, against a workflow by hand with an input as large. */
export async function benchParked(): Promise<Measure[]> {
  const { small, rounds: found } = await withFolder(parkBoth);
  const large = await withFolder(parkLarge);
  const of = (cost: keyof Cost) => found.map(({ ours, theirs }) => ({ ours: ours[cost], theirs: theirs[cost] }));
  const disk = found.map(({ ours, theirs }) => ({
    ours: ours.temporal + ours.store,
    theirs: theirs.temporal + theirs.store,
  }));
  const added = (cost: keyof Cost) =>
    (large.cost[cost] - medianOf(found.map(({ ours }) => ours[cost]))) / (large.plan - small);
  return [
    measure({ figure: 'KB on disk', rival, goal: { atMost: 1.2 } }, disk),
    measure({ figure: '  of it in Temporal', rival }, of('temporal')),
    measure({ figure: '  of it in the store', rival }, of('store')),
    measure({ figure: 'KB in the worker', rival, goal: { atMost: 1.2 } }, of('heap')),
    alone(`KB in Temporal for each KB of plan (${small.toFixed(1)} and ${large.plan.toFixed(1)})`, added('temporal')),
    alone('KB in the store for each KB of plan', added('store')),
    alone('KB in the worker for each KB of plan', added('heap')),
  ];
}

/** A figure without a rival. */
const alone = (figure: string, ours: number): Measure => ({
  figure,
  rival: 'alone',
  ours,
  theirs: Number.NaN,
  ratio: Number.NaN,
  ratios: [],
});

async function parkBoth(folder: string) {
  const server = await startServer(folder);
  const waymark = await startWaymark(server, folder, {
    key: 'resting',
    document: restingJourney('resting', steps.small),
  });
  let byHand: Side | undefined;
  try {
    const input = await inputOf(server, waymark);
    const ballast = '.'.repeat(input - JSON.stringify({ enrollment: 1, ballast: '' }).length);
    byHand = await startTemporalByHand(server, folder, {
      workflow: 'parked',
      inputOf: (enrollment) => ({ enrollment, ballast }),
    });
    await park(server, byHand, { from: 0, count: 1 });
    const found: { ours: Cost; theirs: Cost }[] = [];
    const place = { server, heaps: new Map() };
    for (let round = 0; round < rounds; round++) {
      const customers = { from: 1 + round * perRound, count: perRound };
      const first = round % 2 === 0 ? await costOf(place, waymark, customers) : undefined;
      const theirs = await costOf(place, byHand, customers);
      found.push({ ours: first ?? (await costOf(place, waymark, customers)), theirs });
    }
    return { small: waymark.planSize / kilobyte, rounds: found };
  } finally {
    await byHand?.stop();
    await waymark.stop();
    await server.stop();
  }
}

async function parkLarge(folder: string): Promise<{ cost: Cost; plan: number }> {
  const server = await startServer(folder);
  const document = restingJourney('resting', steps.large);
  const waymark = await startWaymark(server, folder, { key: 'resting', document });
  try {
    await park(server, waymark, { from: 0, count: 1 });
    const cost = await costOf({ server, heaps: new Map() }, waymark, { from: 1, count: 2 * perRound });
    return { cost, plan: waymark.planSize / kilobyte };
  } finally {
    await waymark.stop();
    await server.stop();
  }
}

/** The bytes of a workflow's input, of a first customer. */
async function inputOf(server: Server, side: Side): Promise<number> {
  const [workflowId = ''] = await park(server, side, { from: 0, count: 1 });
  const { events } = await server.client.workflow.getHandle(workflowId).fetchHistory();
  const payloads = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  return payloads.reduce((bytes, { data }) => bytes + (data?.length ?? 0), 0);
}

async function costOf(
  { server, heaps }: { server: Server; heaps: Heaps },
  side: Side,
  customers: { from: number; count: number },
): Promise<Cost> {
  await side.add(makeCustomers(customers.from, customers.count));
  const look = async () => ({
    temporal: await sizeOf(server.file),
    store: await sizeOf(side.file),
    heap: (await side.read('heap')).heap,
  });
  const before = await look();
  const heapAtFirst = heaps.get(side) ?? before.heap;
  heaps.set(side, heapAtFirst);
  await enrollAndPark(server, side, customers);
  const after = await look();
  const each = (bytes: number, count: number) => bytes / count / kilobyte;
  return {
    temporal: each(after.temporal - before.temporal, customers.count),
    store: each(after.store - before.store, customers.count),
    heap: each(after.heap - heapAtFirst, customers.from + customers.count - 1),
  };
}

async function park(server: Server, side: Side, customers: { from: number; count: number }): Promise<string[]> {
  await side.add(makeCustomers(customers.from, customers.count));
  return enrollAndPark(server, side, customers);
}

async function enrollAndPark(server: Server, side: Side, { from, count }: { from: number; count: number }) {
  await side.enroll(makeCustomers(from, count).map(({ id }) => id));
  return server.parked(side.journey, from + count);
}
