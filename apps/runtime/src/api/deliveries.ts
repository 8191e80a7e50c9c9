import { z } from 'zod';
import type { Doubt } from '../deliveries/known-of-doubt.ts';
import type { CustomerLabel } from './enrollments.ts';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

const Answer = z.enum(['was-sent', 'was-not', 'send-again']);

/** What an operator says of a message of which nobody knows whether it went. */
export type Answer = z.infer<typeof Answer>;

/** An answer that was given. `at` is ISO 8601 in UTC. */
export interface GivenAnswer {
  answer: Answer;
  by: string;
  at: string;
}

/** A message that is held, or of which nobody knows whether it went. Instants are ISO 8601 in UTC. */
export interface StuckDelivery {
  delivery: number;
  /** The message's permanent key: what its provider knows it by. */
  key: string;
  state: 'held' | 'unknown';
  /** Why it is held; of one that is unknown and still tried or asked about: `unknown-outcome`. */
  why: string;
  since: string;
  /** Until when it is held, where that is known. */
  until?: string;
  journey: string;
  journeyName: string;
  enrollment: string;
  /** False where the enrollment has ended, so that nothing can be sent any more. */
  isOpen: boolean;
  node: string;
  nodeName: string;
  customer: CustomerLabel;
  connector: string;
  connection?: string;
  channel: string;
  attempts: number;
  /** How many times it was handed over again though it may have gone before. */
  repeats: number;
  /** What is known of one of unknown outcome. */
  doubt?: Doubt;
  /** Why it may not go again, where it may not: `consent`, `suppressed` or `no-address`. */
  blocked?: string;
  /** The latest answer about it. */
  answer?: GivenAnswer;
  temporalUrl: string;
}

/** What became of an answer; it is refused where another was given, or where its outcome is known or it cannot go. */
export type AnswerOutcome =
  | { answered: Answer }
  | { refused: 'answered'; before: GivenAnswer }
  | { refused: 'known'; state: string }
  | { refused: 'ended' };

/** How many messages are stuck: by the reason for which they are held, and of which nobody knows. */
export interface StuckCounts {
  held: Record<string, number>;
  unknown: number;
}

/** A message that failed because it could not be made or was refused. `at` is ISO 8601 in UTC. */
export interface FailedDelivery {
  delivery: number;
  node: string;
  nodeName: string;
  /** The failure's kind, such as `invalid-message` or `refused`. */
  kind: string;
  message: string;
  at?: string;
  customer: CustomerLabel;
  enrollment: string;
}

/** What the API asks about live messages. An unknown delivery gives undefined. */
export interface Deliveries {
  stuck(query: {
    only?: 'held' | 'unknown' | undefined;
    cursor?: number | undefined;
    limit: number;
  }): Promise<{ rows: StuckDelivery[]; cursor?: number }>;
  counts(): Promise<StuckCounts>;
  /** Keeps an operator's answer with who gave it, and lets the journey go on. */
  answer(said: { delivery: number; answer: Answer; by: string }): Promise<AnswerOutcome | undefined>;
  /** The latest messages of a journey that failed, newest first; with `node`, of that one. */
  failed(query: { journey: string; node?: string | undefined; limit: number }): Promise<FailedDelivery[]>;
}

const limit = z.int().min(1).max(200).default(50);

/** `deliveries.*` */
export const deliveriesRouter = router({
  stuck: permitted('deliveries:read')
    .input(z.object({ only: z.enum(['held', 'unknown']).optional(), cursor: z.int().optional(), limit }).prefault({}))
    .query(({ ctx, input }) => ctx.ports.deliveries.stuck(input)),

  counts: permitted('deliveries:read').query(({ ctx }) => ctx.ports.deliveries.counts()),

  answer: permitted('deliveries:answer')
    .input(z.object({ delivery: z.int().positive(), answer: Answer }))
    .mutation(async ({ ctx, input }) =>
      found(await ctx.ports.deliveries.answer({ ...input, by: ctx.caller.name }), 'delivery'),
    ),

  failed: permitted('deliveries:read')
    .input(z.object({ journey: z.string(), node: z.string().optional(), limit }))
    .query(async ({ ctx, input }) => ({ rows: await ctx.ports.deliveries.failed(input) })),
});
