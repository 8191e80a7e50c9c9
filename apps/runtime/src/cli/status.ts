import type { JourneyFigures } from '../api/index.ts';
import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';
import { blocks, table } from './table.ts';

/** `status [KEY]`: enrollments by state, and per node who entered, waits and left. */
export const status = (journey: string | undefined): Promise<Outcome> =>
  withServer(async (server) => {
    if (journey !== undefined) {
      const figures = await server.status.of.query({ journey });
      return { value: figures, text: blocks(summary([figures]), perNode(figures)) };
    }
    const all = await server.status.all.query();
    return { value: all, text: all.journeys.length ? summary(all.journeys) : 'There are no journeys yet.' };
  });

function summary(journeys: readonly JourneyFigures[]): string {
  const rows = journeys.map(({ key, name, status: state, liveVersion, enrollments }) => {
    const { open, ended } = enrollments;
    const reasons = Object.entries(ended).map(([reason, number]) => `${reason} ${number}`);
    return [key, name, state, liveVersion ?? '–', open, reasons.join(', ') || '–'];
  });
  return table([['key', 'name', 'status', 'version', 'open', 'ended'], ...rows]);
}

function perNode({ nodes }: JourneyFigures): string {
  const rows = Object.entries(nodes).map(([node, { entered, waiting, left }]) => [node, entered, waiting, left]);
  return rows.length ? table([['node', 'entered', 'waiting', 'left'], ...rows]) : 'Nobody has entered yet.';
}
