import type { WorkspaceNames } from '@waymark/core/nodes';
import type { Catalogue } from '../audience/catalogue.ts';
import { permitted, router } from './procedure.ts';

/** The workspace as the designer needs it: where things are. */
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
  /** IANA zone offered as the fallback of new journeys. */
  fallbackZone: string;
}

/** What the API asks about the workspace. */
export interface Workspace {
  view(): Promise<WorkspaceView>;
  /** What customers have and what happened to them, by name: what editors offer. */
  catalogue(): Promise<Catalogue>;
  /** What journeys may refer to. */
  names(): Promise<WorkspaceNames>;
}

/** `workspace.*` */
export const workspaceRouter = router({
  get: permitted('workspace:read').query(({ ctx }) => ctx.ports.workspace.view()),
  catalogue: permitted('customers:read').query(({ ctx }) => ctx.ports.workspace.catalogue()),
  names: permitted('workspace:read').query(({ ctx }) => ctx.ports.workspace.names()),
});
