import { type Measure, measure } from '../measure.ts';
import { startOpenWorkflow, startTemporalByHand } from '../sides/by-hand.ts';
import { startServer } from '../sides/server.ts';
import type { Life, Side } from '../sides/side.ts';
import { startWaymark } from '../sides/waymark.ts';
import { withFolder } from '../with-folder.ts';
import { makeCustomers, referenceJourney, referenceKey } from './reference.ts';
import { runThrough, type Throughput } from './run.ts';

const rounds = 5;
const inFlight = 150;
const measured = 300;
const customersPerRound = measured + 2 * inFlight;
const leastRivalRate = 20;

/** (a) Enrollments a second and the processor time of the worker and its processes, against the same journey written by hand on two engines. */
export const benchThroughput = (): Promise<{ measures: Measure[]; voids?: string }> =>
  withFolder(async (folder) => {
    const server = await startServer(folder);
    const sides = {
      waymark: await startWaymark(server, folder, { key: referenceKey, document: referenceJourney }),
      temporal: await startTemporalByHand(server, folder),
      openworkflow: await startOpenWorkflow(folder, { concurrency: 40 }),
    };
    try {
      const found: Record<keyof typeof sides, Throughput>[] = [];
      for (let round = 0; round <= rounds; round++) {
        const customers = makeCustomers(round * customersPerRound, customersPerRound);
        const run = async (side: Side) => {
          await side.add(customers);
          const throughput = await runThrough(
            side,
            customers.map(({ id }) => id),
            { inFlight },
          );
          await server.settled();
          return throughput;
        };
        const first = round % 2 === 0 ? await run(sides.waymark) : undefined;
        const [temporal, openworkflow] = [await run(sides.temporal), await run(sides.openworkflow)];
        const waymark = first ?? (await run(sides.waymark));
        if (round > 0) found.push({ waymark, temporal, openworkflow });
      }
      expectSameLives(await sides.waymark.lives(), await sides.temporal.lives());
      expectSameLives(await sides.waymark.lives(), await sides.openworkflow.lives());
      return judge(found);
    } finally {
      for (const side of Object.values(sides)) await side.stop();
      await server.stop();
    }
  });

function judge(found: readonly Record<'waymark' | 'temporal' | 'openworkflow', Throughput>[]): {
  measures: Measure[];
  voids?: string;
} {
  const against = (rival: 'temporal' | 'openworkflow', of: keyof Throughput) =>
    found.map((round) => ({ ours: round.waymark[of], theirs: round[rival][of] }));
  const measures = [
    measure(
      { figure: 'enrollments/s', rival: 'Temporal by hand', goal: { atLeast: 0.9 } },
      against('temporal', 'rate'),
    ),
    measure(
      { figure: 'CPU ms/enrollment, worker and its processes', rival: 'Temporal by hand', goal: { atMost: 1.15 } },
      against('temporal', 'cpu'),
    ),
    measure(
      { figure: 'enrollments/s', rival: 'openworkflow', goal: { atLeast: 0.4 } },
      against('openworkflow', 'rate'),
    ),
    measure(
      { figure: 'CPU ms/enrollment, worker and its processes', rival: 'openworkflow' },
      against('openworkflow', 'cpu'),
    ),
  ];
  const slow = measures.find(({ figure, theirs }) => figure === 'enrollments/s' && theirs < leastRivalRate);
  return slow
    ? { measures, voids: `${slow.rival} ran at ${slow.theirs.toFixed(1)} enrollments/s, under ${leastRivalRate}` }
    : { measures };
}

/** Throws unless the same happened to every customer on both sides, but for the instants, and they were written the same. */
function expectSameLives(ours: Map<string, Life>, theirs: Map<string, Life>): void {
  if (ours.size !== theirs.size) throw new Error(`${ours.size} customers ran here and ${theirs.size} there`);
  for (const [customer, life] of ours) {
    const [here, there] = [textOf(life), textOf(theirs.get(customer))];
    if (here !== there) throw new Error(`what happened to ${customer} differs:\n${here}\n${there}`);
  }
}

/** The rows' fields in order, and a wait's length in place of its instants. */
function textOf(life: Life | undefined): string {
  const rows = life?.rows.map(({ at, until, ...row }) => [
    ...Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)),
    ...(typeof until === 'number' ? [['lasts', until - at]] : []),
  ]);
  return JSON.stringify([rows, life?.messages]);
}
