import type { ConnectorManifest } from '@waymark/core/journey';
import type { Workspace } from '../api/workspace.ts';
import type { Config } from '../config.ts';
import { workspaceNames } from '../journeys/check-context.ts';
import type { Store } from '../store/store.ts';
import { frequentValues } from './frequent-values.ts';

/** What the workspace's view needs of the rest of the runtime. */
export interface WorkspaceParts {
  store: Store;
  config: Pick<Config, 'url' | 'temporal'>;
  connectors: () => ConnectorManifest[];
  writeKey: string;
}

/** The workspace as the designer needs it. */
export function createWorkspaceView({ store, config, connectors, writeKey }: WorkspaceParts): Workspace {
  return {
    names: () => workspaceNames(store, connectors()),

    async view() {
      const [name, seeded, attributes, events] = await Promise.all([
        store.settings.get('name'),
        store.settings.get('sample-seeded'),
        store.customers.attributes(2_000),
        store.events.names(),
      ]);
      return {
        name: typeof name === 'string' ? name : 'Waymark',
        writeKey,
        ingestionUrl: config.url,
        temporalUiUrl: config.temporal.uiUrl,
        temporalNamespace: config.temporal.namespace,
        sample: seeded !== undefined,
        attributes: frequentValues(attributes),
        events,
        fallbackZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      };
    },
  };
}
