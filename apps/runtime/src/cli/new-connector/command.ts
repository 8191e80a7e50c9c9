import { readConfig } from '../../config.ts';
import type { Outcome } from '../outcome.ts';
import { newConnector } from './new-connector.ts';

/** `new-connector NAME` in the plugins of this checkout. */
export async function newConnectorHere(name: string): Promise<Outcome> {
  const read = readConfig(process.env);
  if ('problems' in read) return { trouble: read.problems.join('\n') };
  const [plugins] = read.config.connectors;
  return plugins === undefined ? { trouble: 'This checkout has no folder for plugins.' } : newConnector(name, plugins);
}
