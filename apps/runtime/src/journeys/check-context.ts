import type { CheckContext } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import { testOutbox } from '../deliveries/hand-over.ts';
import type { Store } from '../store/store.ts';

/** What journeys of this workspace are checked against: the loaded connectors and the names they may refer to. */
export async function checkContext(store: Store, connectors: readonly ConnectorManifest[]): Promise<CheckContext> {
  const [journeys, connections] = await Promise.all([store.journeys.keys(), store.connections.all()]);
  const names = {
    contents: [],
    segments: [],
    occasions: [],
    journeys,
    connections: [testOutbox, ...connections.map(({ id }) => id)],
  };
  return { connectors, workspace: names };
}
