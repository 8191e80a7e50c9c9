import { type CheckContext, summarizeContent } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { WorkspaceNames } from '@waymark/core/nodes';
import { testOutbox } from '../deliveries/hand-over.ts';
import type { StoredContent } from '../store/contents.ts';
import type { Store } from '../store/store.ts';

/**
 * What journeys of this workspace are checked against: the loaded connectors and the names they may refer to. `contents`:
 * those to go by, where they were read already.
 */
export async function checkContext(
  store: Store,
  connectors: readonly ConnectorManifest[],
  contents?: readonly StoredContent[],
): Promise<CheckContext> {
  return { connectors, workspace: await workspaceNames(store, connectors, contents) };
}

/** The names that journeys of this workspace may refer to. */
export async function workspaceNames(
  store: Store,
  connectors: readonly ConnectorManifest[],
  known?: readonly StoredContent[],
): Promise<WorkspaceNames> {
  const [journeys, connections, occasions, contents] = await Promise.all([
    store.journeys.keys(),
    store.connections.all(),
    store.occasions.all(),
    known ?? store.contents.all(),
  ]);
  return {
    contents: contents.map(({ document }) => summarizeContent(document, { connectors })),
    segments: [],
    occasions: occasions.map(({ key }) => key),
    journeys,
    connections: [testOutbox, ...connections.map(({ id }) => id)],
  };
}
