import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';
import { blocks, table } from './table.ts';

/** `connectors`: those loaded, and those refused with the reason. */
export const connectors = (): Promise<Outcome> =>
  withServer(async (server) => {
    const value = await server.connectors.list.query();
    const loaded = value.connectors.map(({ id, version, channel, title }) => [id, version, channel, title]);
    const refused = value.refused.map(({ name, reason }) => `refused: ${name}: ${reason}`);
    return {
      value,
      text: blocks(
        loaded.length ? table([['connector', 'version', 'channel', 'title'], ...loaded]) : 'No connector is loaded.',
        refused.join('\n'),
      ),
    };
  });
