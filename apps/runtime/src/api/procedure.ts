import { initTRPC } from '@trpc/server';
import type { ApiContext } from './context.ts';
import { describeError, forbidden } from './errors.ts';
import type { Permission } from './permission.ts';

const trpc = initTRPC
  .context<ApiContext>()
  .meta<{ permission: Permission }>()
  .create({
    errorFormatter: describeError,
    // A stream that says nothing for longer has been lost on the way, and is opened anew.
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
  });

/** Groups procedures under a name. */
export const router = trpc.router;

/** The only way to make a procedure: it names the permission it needs, and refuses callers without it. */
export const permitted = (permission: Permission) =>
  trpc.procedure.meta({ permission }).use(({ ctx, next }) => {
    if (!ctx.caller.may(permission)) throw forbidden(permission);
    return next();
  });
