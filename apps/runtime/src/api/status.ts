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

/**
 * What of the product answers. `status` is `ok` while the database and Temporal do: then everything is taken and kept. `worker`
 * is `ok` while one serves the journeys; one that is gone shows after a minute or so.
 */
export interface Health {
  status: 'ok' | 'down';
  database: 'ok' | 'down';
  temporal: 'ok' | 'down';
  worker: 'ok' | 'down';
}

/** What the API asks for the command line's `status`. */
export interface Status {
  health(): Promise<Health>;
  all(): Promise<JourneyFigures[]>;
  of(journey: string): Promise<JourneyFigures | undefined>;
}

/** `status.*` */
export const statusRouter = router({
  health: permitted('journeys:read').query(({ ctx }) => ctx.ports.status.health()),

  all: permitted('journeys:read').query(async ({ ctx }) => ({ journeys: await ctx.ports.status.all() })),

  of: permitted('journeys:read')
    .input(z.object({ journey: z.string() }))
    .query(async ({ ctx, input }) => found(await ctx.ports.status.of(input.journey), 'journey')),
});
