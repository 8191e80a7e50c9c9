import type { ConnectorManifest } from '@waymark/core/journey';
import { permitted, router } from './procedure.ts';

/** What the API asks about the loaded connectors. */
export interface Connectors {
  list(): Promise<{ connectors: ConnectorManifest[]; refused: { name: string; reason: string }[] }>;
}

/** `connectors.*` */
export const connectorsRouter = router({
  list: permitted('connectors:read').query(({ ctx }) => ctx.ports.connectors.list()),
});
