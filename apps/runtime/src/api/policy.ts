import { Policy } from '@waymark/core/customer';
import { z } from 'zod';
import { permitted, router } from './procedure.ts';

/** What the API asks about the contact policy. */
export interface ContactPolicy {
  get(): Promise<Policy>;
  /** Holds for every message not handed over yet; what the policy before held asks again. */
  save(policy: Policy): Promise<void>;
}

/** `policy.*` */
export const policyRouter = router({
  get: permitted('policy:read').query(async ({ ctx }) => ({ policy: await ctx.ports.policy.get() })),

  save: permitted('policy:write')
    .input(z.object({ policy: Policy }))
    .mutation(async ({ ctx, input }) => {
      await ctx.ports.policy.save(input.policy);
      return { policy: input.policy };
    }),
});
