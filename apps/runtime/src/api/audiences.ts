import { Zone } from '@waymark/core/journey';
import { z } from 'zod';
import type { Uncountable } from '../audience/countable.ts';
import { permitted, router } from './procedure.ts';

/** For how many live customers a condition holds now, or why that cannot be said. */
export type AudienceCount = { holds: number } | { cannot: Uncountable };

/** How many live customers there are, and for how many each condition holds, in their order. */
export interface AudienceCounts {
  total: number;
  counts: AudienceCount[];
}

/** Conditions as somebody is writing them; `zone` is that of customers without a readable one. */
export interface AudienceQuestion {
  conditions: readonly unknown[];
  zone: string;
}

/** What the API asks about all customers together. It tells numbers, never who. */
export interface Audiences {
  /** `overran`: it took too long, and was given up. */
  count(question: AudienceQuestion, signal?: AbortSignal): Promise<AudienceCounts | { overran: true }>;
}

/** `audiences.*` */
export const audiencesRouter = router({
  count: permitted('customers:read')
    .input(
      z.object({
        conditions: z.array(z.unknown()).min(1).max(40),
        zone: Zone.catch('UTC'),
      }),
    )
    .query(({ ctx, input, signal }) => ctx.ports.audiences.count(input, signal)),
});
