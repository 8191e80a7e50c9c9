import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';
import { table } from './table.ts';

const head = ['key', 'name', 'status', 'version', 'errors', 'here', 'entered', 'goals'];

/** `journeys`: all journeys of the workspace. */
export const journeys = (): Promise<Outcome> =>
  withServer(async (server) => {
    const all = await server.journeys.list.query();
    const rows = all.map((one) => [
      one.key,
      one.name,
      one.draftChanged ? `${one.status}, draft changed` : one.status,
      one.liveVersion ?? '–',
      one.errors,
      one.here,
      one.entered,
      one.goals,
    ]);
    return { value: all, text: rows.length ? table([head, ...rows]) : 'There are no journeys yet.' };
  });
