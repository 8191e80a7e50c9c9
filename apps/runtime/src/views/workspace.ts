import type { ConnectorManifest } from '@waymark/core/journey';
import type { Workspace } from '../api/workspace.ts';
import type { AudienceThread } from '../audience/ask-audience.ts';
import type { Config } from '../config.ts';
import { workspaceNames } from '../journeys/check-context.ts';
import type { Store } from '../store/store.ts';
import { createCatalogue } from './catalogue.ts';

/** What the workspace's view needs of the rest of the runtime. */
export interface WorkspaceParts {
  store: Store;
  config: Pick<Config, 'url' | 'temporal'>;
  connectors: () => ConnectorManifest[];
  writeKey: string;
  thread: Pick<AudienceThread, 'catalogue'>;
}

/** The workspace as the designer needs it. */
export function createWorkspaceView({ store, config, connectors, writeKey, thread }: WorkspaceParts): Workspace {
  return {
    names: () => workspaceNames(store, connectors()),
    catalogue: createCatalogue(thread, Date.now),

    async view() {
      const [name, seeded] = await Promise.all([store.settings.get('name'), store.settings.get('sample-seeded')]);
      return {
        name: typeof name === 'string' ? name : 'Waymark',
        writeKey,
        ingestionUrl: config.url,
        temporalUiUrl: config.temporal.uiUrl,
        temporalNamespace: config.temporal.namespace,
        sample: seeded !== undefined,
        fallbackZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      };
    },
  };
}
