import type { WorkspaceNames } from '@waymark/core/nodes';
import { permitted, router } from './procedure.ts';

/** The workspace as the designer needs it: where things are, and what its editors may offer. */
export interface WorkspaceView {
  name: string;
  /** Basic-auth user name of the ingestion API. */
  writeKey: string;
  /** Where events are sent to: the host of `/v1/track`. No slash at its end. */
  ingestionUrl: string;
  temporalUiUrl: string;
  temporalNamespace: string;
  /** True while the workspace holds the sample customers. */
  sample: boolean;
  /** Attributes seen on customers, each with up to 20 of its frequent values. */
  attributes: { name: string; values: string[] }[];
  /** Names of events seen. */
  events: string[];
  /** IANA zone offered as the fallback of new journeys. */
  fallbackZone: string;
}

/** What the API asks about the workspace. */
export interface Workspace {
  view(): Promise<WorkspaceView>;
  /** What journeys may refer to. */
  names(): Promise<WorkspaceNames>;
}

/** `workspace.*` */
export const workspaceRouter = router({
  get: permitted('workspace:read').query(({ ctx }) => ctx.ports.workspace.view()),
  names: permitted('workspace:read').query(({ ctx }) => ctx.ports.workspace.names()),
});
