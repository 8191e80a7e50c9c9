import type { CheckContext } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import { testOutbox } from '../deliveries/hand-over.ts';
import type { Store } from '../store/store.ts';

/** What journeys of this workspace are checked against: the loaded connectors and the names they may refer to. */
export async function checkContext(store: Store, connectors: readonly ConnectorManifest[]): Promise<CheckContext> {
  const [journeys, connections, occasions] = await Promise.all([
    store.journeys.keys(),
    store.connections.all(),
    store.occasions.all(),
  ]);
  const names = {
    contents: [],
    segments: [],
    occasions: occasions.map(({ key }) => key),
    journeys,
    connections: [testOutbox, ...connections.map(({ id }) => id)],
  };
  return { connectors, workspace: names };
}
