import type { JsonObject } from '@waymark/core/plan';
import { z } from 'zod';
import type { CustomerLabel } from './enrollments.ts';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** A message the test outbox captured. `at` is ISO 8601 in UTC. */
export interface OutboxRow {
  id: string;
  at: string;
  journey: string;
  node: string;
  nodeName: string;
  connector: string;
  channel: string;
  to: string;
  customer: CustomerLabel;
  /** Its first line. */
  preview: string;
  /** True for a message of a test run. */
  trial: boolean;
}

/** A captured message in full. */
export interface OutboxMessage extends OutboxRow {
  /** Rendered content, by field. */
  content: JsonObject;
  /** Its fields of Markdown as a page for a frame without scripts. */
  html?: string;
  /** Tracked links: `url` is what the recipient follows, `target` where it leads. */
  links: { label?: string; url: string; target: string }[];
  /** What the connector says may happen to such a message. */
  events: { event: string; label: string }[];
  /** What happened so far, oldest first. */
  responses: { event: string; at: string }[];
}

/** What the API asks about the test outbox. An unknown id gives undefined. */
export interface Outbox {
  list(query: {
    journey?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ rows: OutboxRow[]; cursor?: string }>;
  get(id: string): Promise<OutboxMessage | undefined>;
  /** Lets a declared event happen to a message, exactly as if it had arrived from outside. */
  respond(id: string, event: string, properties: JsonObject): Promise<{ responded: boolean } | undefined>;
}

/** `outbox.*` */
export const outboxRouter = router({
  list: permitted('outbox:read')
    .input(
      z.object({
        journey: z.string().optional(),
        cursor: z.string().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input }) => ctx.ports.outbox.list(input)),

  get: permitted('outbox:read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => found(await ctx.ports.outbox.get(input.id), 'message')),

  respond: permitted('outbox:respond')
    .input(z.object({ id: z.string(), event: z.string(), properties: z.record(z.string(), z.json()).default({}) }))
    .mutation(async ({ ctx, input }) =>
      found(await ctx.ports.outbox.respond(input.id, input.event, input.properties), 'message'),
    ),
});
