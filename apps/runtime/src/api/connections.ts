import type { JsonObject } from '@waymark/core/plan';
import { duration, isSpan, isZero } from '@waymark/core/time';
import { z } from 'zod';
import type { Rate } from '../db/schema/connections.ts';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** How a connection fares; `checkedAt` is ISO 8601 in UTC. */
export interface ConnectionHealth {
  state: 'ok' | 'attention' | 'unknown';
  message?: string;
  checkedAt?: string;
}

/** A configured connector. Its secrets are write-only: `secretsSet` says which of them are there. */
export interface ConnectionView {
  id: string;
  connector: string;
  name: string;
  settings: JsonObject;
  secretsSet: string[];
  /** At most `max` messages per ISO 8601 duration; null: as many as its connector declares. */
  rate: Rate | null;
  /** What is done with a message of which nobody knows whether it went. */
  onUnknown: 'hold' | 'send-again';
  /** Since when an operator holds it back, ISO 8601 in UTC. */
  heldAt?: string;
  health: ConnectionHealth;
}

/**
 * A connection to save; what is left out of secrets, rate and policy keeps its value; an empty secret or rate is
 * forgotten.
 */
export interface ConnectionDraft {
  id?: string | undefined;
  connector: string;
  name: string;
  settings: JsonObject;
  secrets?: JsonObject | undefined;
  rate?: Rate | null | undefined;
  onUnknown?: 'hold' | 'send-again' | undefined;
}

/** What the API asks about connections. An unknown id gives undefined. */
export interface Connections {
  list(): Promise<ConnectionView[]>;
  save(draft: ConnectionDraft): Promise<{ id: string } | { problems: string[] } | undefined>;
  check(id: string): Promise<{ ok: true } | { failure: { kind: string; message: string } } | undefined>;
  remove(id: string): Promise<{ removed: true } | undefined>;
  /** From now on nothing is handed over to it. */
  hold(id: string): Promise<{ held: true } | undefined>;
  /** Lets it send again; what was held goes in the order in which it was held. `released` says how many that are. */
  release(id: string): Promise<{ released: number } | undefined>;
}

const id = z.string().min(1);
const object = z.record(z.string(), z.json());
const rate = z.object({
  max: z.number().positive(),
  per: z.iso.duration().refine((per) => isSpan(per) && !isZero(duration(per)), 'must be longer than nothing'),
});

/** `connections.*` */
export const connectionsRouter = router({
  list: permitted('connections:read').query(({ ctx }) => ctx.ports.connections.list()),

  save: permitted('connections:write')
    .input(
      z.object({
        id: id.optional(),
        connector: z.string(),
        name: z.string().trim().min(1).max(120),
        settings: object,
        secrets: object.optional(),
        rate: rate.nullable().optional(),
        onUnknown: z.enum(['hold', 'send-again']).optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => found(await ctx.ports.connections.save(input), 'connection')),

  check: permitted('connections:write')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.connections.check(input.id), 'connection')),

  remove: permitted('connections:write')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.connections.remove(input.id), 'connection')),

  hold: permitted('connections:write')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.connections.hold(input.id), 'connection')),

  release: permitted('connections:write')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.connections.release(input.id), 'connection')),
});
