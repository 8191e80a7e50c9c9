import { z } from 'zod';
import { found } from './errors.ts';
import type { JourneyStatus } from './journeys.ts';
import { permitted, router } from './procedure.ts';

/** One journey in figures. */
export interface JourneyFigures {
  key: string;
  name: string;
  status: JourneyStatus;
  liveVersion?: number;
  /** `ended` by reason. */
  enrollments: { open: number; ended: Record<string, number> };
  nodes: Record<string, { entered: number; waiting: number; left: number }>;
}

/** What the API asks for the command line's `status`. */
export interface Status {
  all(): Promise<JourneyFigures[]>;
  of(journey: string): Promise<JourneyFigures | undefined>;
}

/** `status.*` */
export const statusRouter = router({
  all: permitted('journeys:read').query(async ({ ctx }) => ({ journeys: await ctx.ports.status.all() })),

  of: permitted('journeys:read')
    .input(z.object({ journey: z.string() }))
    .query(async ({ ctx, input }) => found(await ctx.ports.status.of(input.journey), 'journey')),
});
