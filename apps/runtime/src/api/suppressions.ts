import { z } from 'zod';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** An address that nothing is sent to. `at` is ISO 8601 in UTC. */
export interface SuppressionView {
  id: number;
  channel: string;
  address: string;
  reason: 'bounced' | 'complained' | 'unsubscribed' | 'operator';
  at: string;
  /** Who added it, where an operator did. */
  by?: string;
}

/** What the API asks about suppressed addresses. */
export interface Suppressions {
  list(query: {
    search?: string | undefined;
    cursor?: number | undefined;
    limit: number;
  }): Promise<{ rows: SuppressionView[]; cursor?: number }>;
  /** Suppresses an address; `added` is false where it was suppressed already. */
  add(asked: { channel: string; address: string; by: string }): Promise<{ added: boolean }>;
  /** Takes an address off the list; who did so and why is kept. Undefined: it is not on it. */
  remove(asked: { id: number; by: string; why: string }): Promise<{ removed: true } | undefined>;
}

/** `suppressions.*` */
export const suppressionsRouter = router({
  list: permitted('suppressions:read')
    .input(
      z
        .object({
          search: z.string().max(320).optional(),
          cursor: z.int().optional(),
          limit: z.int().min(1).max(200).default(50),
        })
        .prefault({}),
    )
    .query(({ ctx, input }) => ctx.ports.suppressions.list(input)),

  add: permitted('suppressions:write')
    .input(z.object({ channel: z.string().trim().min(1).max(64), address: z.string().trim().min(1).max(320) }))
    .mutation(({ ctx, input }) => ctx.ports.suppressions.add({ ...input, by: ctx.caller.name })),

  remove: permitted('suppressions:write')
    .input(z.object({ id: z.int().positive(), why: z.string().trim().min(1).max(500) }))
    .mutation(async ({ ctx, input }) =>
      found(await ctx.ports.suppressions.remove({ ...input, by: ctx.caller.name }), 'suppressed address'),
    ),
});
