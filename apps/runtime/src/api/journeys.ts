import type { Problem } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { z } from 'zod';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** Where a journey stands. */
export type JourneyStatus = 'draft' | 'live' | 'paused' | 'stopped';

/** A journey in the list. Instants are ISO 8601 in UTC. */
export interface JourneySummary {
  key: string;
  name: string;
  aim?: string;
  status: JourneyStatus;
  liveVersion?: number;
  /** True when the draft, or kept content it uses, differs from the live version; false without one. */
  draftChanged: boolean;
  /** How many errors the draft has. */
  errors: number;
  /** Ids of the connectors the draft uses, in document order. */
  connectors: string[];
  /** Open enrollments. */
  here: number;
  entered: number;
  /** Goals met. */
  goals: number;
  /** Whether the draft has a goal at all. */
  hasGoals: boolean;
  changedAt: string;
}

/** A journey with its draft, which may have problems. */
export interface JourneyDetail {
  key: string;
  name: string;
  status: JourneyStatus;
  document: JsonObject;
  revision: number;
  liveVersion?: number;
  /** Newest first. */
  versions: VersionSummary[];
}

/** A published version without its document; `publishedAt` is ISO 8601 in UTC, `publishedBy` empty where nobody is known. */
export interface VersionSummary {
  number: number;
  note: string;
  publishedAt: string;
  publishedBy: string;
}

/** Where a journey stands, to be compared with what somebody has open. */
export interface JourneyMark {
  status: JourneyStatus;
  revision: number;
  liveVersion?: number;
}

/** A published version. */
export interface VersionDetail extends VersionSummary {
  document: JsonObject;
  /** Kept contents it uses that have changed since, or are gone. */
  contentsChanged: { key: string; name: string }[];
}

/** Somebody else saved in between: what is stored now, when it was (ISO 8601 in UTC), and by whom; empty where unknown. */
export interface Conflict {
  conflict: { revision: number; document: JsonObject; at: string; by: string };
}

/** What became of a publish. */
export type Published = { version: number } | { problems: Problem[] } | Conflict;

/**
 * Where a journey stands now, and how many enrollments that is about: held back, let go on, or ended. `refused` is where
 * it stands instead, so that it cannot be done.
 */
export type Steered = { status: JourneyStatus; enrollments: number } | { refused: JourneyStatus };

/** What an import stored; `version` where it was published too. */
export interface Imported {
  key: string;
  revision: number;
  version?: number;
  problems: Problem[];
}

/** Counts of one node. */
export interface NodeCounts {
  entered: number;
  waiting: number;
  left: number;
  outlets: Record<string, number>;
  /** Messages that were handed over, not allowed, or refused. */
  sent: number;
  blocked: number;
  failed: number;
  /** By event: how many of its messages it happened to, machines left out. */
  answered: Record<string, number>;
  /** Of a split, by arm: how many customers who took it met a goal since. */
  goalsByArm: Record<string, number>;
}

/** Counts of one journey (of one version, where asked) since its first enrollment. */
export interface JourneyCounts {
  nodes: Record<string, NodeCounts>;
  open: number;
  entered: number;
  /** By reason. */
  ended: Record<string, number>;
  /** By goal key. */
  goals: Record<string, number>;
}

/** What a change is made to, and by whom. */
export interface Change {
  /** The revision it was made from. */
  revision: number;
  by: string;
}

/** What the API asks about journeys. An unknown key gives undefined. */
export interface Journeys {
  list(): Promise<JourneySummary[]>;
  get(key: string): Promise<JourneyDetail | undefined>;
  version(key: string, number: number): Promise<VersionDetail | undefined>;
  create(name: string, by: string, document?: JsonObject): Promise<{ key: string }>;
  mark(key: string): Promise<JourneyMark | undefined>;
  /** What is stored already is not saved again, so that a request whose answer was lost can be repeated. */
  save(key: string, document: JsonObject, change: Change): Promise<{ revision: number } | Conflict | undefined>;
  publish(key: string, note: string, change: Change): Promise<Published | undefined>;
  /** Only a journey never published goes. */
  remove(key: string): Promise<{ removed: boolean } | undefined>;
  duplicate(key: string, by: string): Promise<{ key: string } | undefined>;
  check(document: unknown): Promise<Problem[]>;
  import(document: JsonObject, publish: boolean, by: string): Promise<Imported>;
  /** Nothing is handed over from now on; entries, waits and branches go on. */
  pause(key: string): Promise<Steered | undefined>;
  resume(key: string): Promise<Steered | undefined>;
  /** Nobody enters any more, and open enrollments end; with `entryOnly` they go on to their end. */
  stop(key: string, entryOnly: boolean): Promise<Steered | undefined>;
  counts(key: string, version?: number): Promise<JourneyCounts | undefined>;
}

const key = z.string().min(1).max(64);
const draft = z.record(z.string(), z.json());
const revision = z.int().min(0);

/** `journeys.*` */
export const journeysRouter = router({
  list: permitted('journeys:read').query(({ ctx }) => ctx.ports.journeys.list()),

  get: permitted('journeys:read')
    .input(z.object({ key }))
    .query(async ({ ctx, input }) => found(await ctx.ports.journeys.get(input.key), 'journey')),

  /** Where a journey stands, without its draft. */
  mark: permitted('journeys:read')
    .input(z.object({ key }))
    .query(async ({ ctx, input }) => found(await ctx.ports.journeys.mark(input.key), 'journey')),

  version: permitted('journeys:read')
    .input(z.object({ key, number: z.int().min(1) }))
    .query(async ({ ctx, input }) => found(await ctx.ports.journeys.version(input.key, input.number), 'version')),

  create: permitted('journeys:write')
    .input(z.object({ name: z.string().trim().min(1).max(120), document: draft.optional() }))
    .mutation(({ ctx, input }) => ctx.ports.journeys.create(input.name, ctx.caller.name, input.document)),

  save: permitted('journeys:write')
    .input(z.object({ key, document: draft, revision }))
    .mutation(async ({ ctx, input: { key, document, revision } }) => {
      const { ports, caller } = ctx;
      return found(await ports.journeys.save(key, document, { revision, by: caller.name }), 'journey');
    }),

  publish: permitted('journeys:publish')
    .input(z.object({ key, revision, note: z.string().max(2000).default('') }))
    .mutation(async ({ ctx, input: { key, revision, note } }) => {
      const { ports, caller } = ctx;
      return found(await ports.journeys.publish(key, note, { revision, by: caller.name }), 'journey');
    }),

  remove: permitted('journeys:write')
    .input(z.object({ key }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.journeys.remove(input.key), 'journey')),

  duplicate: permitted('journeys:write')
    .input(z.object({ key }))
    .mutation(async ({ ctx, input }) =>
      found(await ctx.ports.journeys.duplicate(input.key, ctx.caller.name), 'journey'),
    ),

  check: permitted('journeys:read')
    .input(z.object({ document: z.json() }))
    .query(async ({ ctx, input }) => ({ problems: await ctx.ports.journeys.check(input.document) })),

  import: permitted('journeys:publish')
    .input(z.object({ document: draft, publish: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => ctx.ports.journeys.import(input.document, input.publish, ctx.caller.name)),

  pause: permitted('journeys:publish')
    .input(z.object({ key }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.journeys.pause(input.key), 'journey')),

  resume: permitted('journeys:publish')
    .input(z.object({ key }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.journeys.resume(input.key), 'journey')),

  stop: permitted('journeys:publish')
    .input(z.object({ key, entryOnly: z.boolean().default(false) }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.journeys.stop(input.key, input.entryOnly), 'journey')),

  counts: permitted('journeys:read')
    .input(z.object({ key, version: z.int().min(1).optional() }))
    .query(async ({ ctx, input }) => found(await ctx.ports.journeys.counts(input.key, input.version), 'journey')),
});
