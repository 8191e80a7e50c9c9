import { initTRPC } from '@trpc/server';
import type { ApiContext } from './context.ts';
import { describeError, forbidden } from './errors.ts';
import type { Permission } from './permission.ts';

const trpc = initTRPC
  .context<ApiContext>()
  .meta<{ permissions: readonly Permission[] }>()
  .create({
    errorFormatter: describeError,
    // A stream that says nothing for longer has been lost on the way, and is opened anew.
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
  });

/** Groups procedures under a name. */
export const router = trpc.router;

/** The only way to make a procedure: it names the permissions it needs, and refuses callers who lack one. */
export const permitted = (...permissions: [Permission, ...Permission[]]) =>
  trpc.procedure.meta({ permissions }).use(({ ctx, next }) => {
    const lacking = permissions.find((permission) => !ctx.caller.may(permission));
    if (lacking) throw forbidden(lacking);
    return next();
  });
