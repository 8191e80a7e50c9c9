import type { CheckContext } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { WorkspaceNames } from '@waymark/core/nodes';
import { testOutbox } from '../deliveries/hand-over.ts';
import type { Store } from '../store/store.ts';

/** What journeys of this workspace are checked against: the loaded connectors and the names they may refer to. */
export async function checkContext(store: Store, connectors: readonly ConnectorManifest[]): Promise<CheckContext> {
  return { connectors, workspace: await workspaceNames(store) };
}

/** The names that journeys of this workspace may refer to. */
export async function workspaceNames(store: Store): Promise<WorkspaceNames> {
  const [journeys, connections, occasions] = await Promise.all([
    store.journeys.keys(),
    store.connections.all(),
    store.occasions.all(),
  ]);
  return {
    contents: [],
    segments: [],
    occasions: occasions.map(({ key }) => key),
    journeys,
    connections: [testOutbox, ...connections.map(({ id }) => id)],
  };
}
