import { permitted, router } from './procedure.ts';
import type { Health } from './status.ts';

/** Says that what is shown may be out of date, and how the product fares, once that is known. */
export interface Change {
  health?: Health;
}

/** What the API asks about changes. */
export interface Changes {
  /** Yields at once, and again after something of the workspace or its health changed, until it is aborted. */
  watch(signal: AbortSignal): AsyncGenerator<Change, void>;
}

const never = new AbortController().signal;

/** `changes.*` */
export const changesRouter = router({
  /** Server-sent events: each says that what is shown may be out of date. */
  watch: permitted('workspace:read').subscription(({ ctx, signal = never }) => ctx.ports.changes.watch(signal)),
});
