import { permitted, router } from './procedure.ts';

/** What the API asks about changes. */
export interface Changes {
  /** Yields at once, and again after something of the workspace changed, until it is aborted. The number says nothing. */
  watch(signal: AbortSignal): AsyncGenerator<number, void>;
}

const never = new AbortController().signal;

/** `changes.*` */
export const changesRouter = router({
  /** Server-sent events: each says that what is shown may be out of date. */
  watch: permitted('workspace:read').subscription(({ ctx, signal = never }) => ctx.ports.changes.watch(signal)),
});
