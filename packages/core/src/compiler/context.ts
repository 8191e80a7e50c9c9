import type { ConnectorManifest } from '../journey/connector-manifest.ts';
import type { WorkspaceNames } from '../nodes/index.ts';

/** What a journey is checked and compiled against. */
export interface CheckContext {
  connectors: readonly ConnectorManifest[];
  /** The names the workspace knows; where missing, references into it are not checked. */
  workspace?: WorkspaceNames | undefined;
}
