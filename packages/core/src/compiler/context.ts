import type { ConnectorManifest } from '../journey/connector-manifest.ts';
import type { WorkspaceNames } from '../nodes/index.ts';

/** What a journey is checked and compiled against. */
export interface CheckContext {
  connectors: readonly ConnectorManifest[];
  /** The names the workspace knows; references into a list that is missing are not checked. */
  workspace?: Partial<WorkspaceNames> | undefined;
}
