import { Id } from '@waymark/core/journey';
import type { Occasion } from '@waymark/core/plan';
import { readInstant } from '@waymark/core/time';
import { z } from 'zod';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** An occasion: ISO 8601 dates or instants, and how many customers wait for it now. */
export interface OccasionView {
  key: string;
  name: string;
  start: string;
  end?: string;
  waiting: number;
}

/** An occasion to save; one that is there keeps its name where none is given. */
export type NamedOccasion = Occasion & { name?: string | undefined };

/** What the API asks about occasions. An unknown key gives undefined. */
export interface Occasions {
  list(): Promise<OccasionView[]>;
  /** How many waiting customers a move would re-time; nothing is changed. */
  impact(key: string, moved: Occasion): Promise<{ waiting: number }>;
  /** Adds or moves one, and gives how many waiting customers that re-times. */
  save(key: string, moved: NamedOccasion): Promise<{ waiting: number }>;
  /** One that somebody waits for stays. */
  remove(key: string): Promise<{ removed: boolean; waiting: number } | undefined>;
}

const moment = z
  .string()
  .refine((text) => readInstant(text, 'UTC') !== undefined, 'must be a date such as 2027-08-27, or a date and time');

const occasion = z
  .object({ key: Id, name: z.string().trim().min(1).max(60).optional(), start: moment, end: moment.optional() })
  .refine(({ start, end }) => end === undefined || instantOf(start) <= instantOf(end), {
    message: 'must not lie before the start',
    path: ['end'],
  });

const instantOf = (text: string): number => readInstant(text, 'UTC') ?? Number.NaN;

/** `occasions.*` */
export const occasionsRouter = router({
  list: permitted('occasions:read').query(({ ctx }) => ctx.ports.occasions.list()),

  impact: permitted('occasions:read')
    .input(occasion)
    .query(({ ctx, input: { key, ...moved } }) => ctx.ports.occasions.impact(key, moved)),

  save: permitted('occasions:write')
    .input(occasion)
    .mutation(({ ctx, input: { key, ...moved } }) => ctx.ports.occasions.save(key, moved)),

  remove: permitted('occasions:write')
    .input(z.object({ key: Id }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.occasions.remove(input.key), 'occasion')),
});
