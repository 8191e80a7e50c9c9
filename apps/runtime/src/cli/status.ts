import type { JourneyFigures } from '../api/index.ts';
import { healthWords } from './health-words.ts';
import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';
import { blocks, table } from './table.ts';

/** `status [KEY]`: what keeps journeys from going on; enrollments by state, and per node who entered, waits and left. */
export const status = (journey: string | undefined): Promise<Outcome> =>
  withServer(async (server) => {
    const health = await server.status.health.query();
    const trouble = healthWords(health) ?? '';
    if (journey !== undefined) {
      const figures = await server.status.of.query({ journey });
      return { value: { ...figures, health }, text: blocks(trouble, summary([figures]), perNode(figures)) };
    }
    const { journeys } = await server.status.all.query();
    const told = journeys.length ? summary(journeys) : 'There are no journeys yet.';
    return { value: { journeys, health }, text: blocks(trouble, told) };
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
