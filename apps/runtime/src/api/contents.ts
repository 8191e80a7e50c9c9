import { Language } from '@waymark/core/content';
import type { Problem } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { z } from 'zod';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** Kept content in the list; `changedAt` is ISO 8601 in UTC. */
export interface ContentRow {
  key: string;
  name: string;
  connector: string;
  fallback: string;
  /** BCP 47 tags, in document order. */
  languages: string[];
  /** How many errors it has; journeys that use it cannot be published while there are any. */
  errors: number;
  /** Journeys whose draft uses it. */
  usedBy: { key: string; name: string }[];
  changedAt: string;
}

/** Kept content in full; its document may have problems. */
export interface ContentDetail {
  key: string;
  name: string;
  connector: string;
  document: JsonObject;
  revision: number;
  problems: Problem[];
  usedBy: { key: string; name: string }[];
}

/** Somebody else saved in between: what is stored now. */
export interface ContentConflict {
  conflict: { revision: number; document: JsonObject };
}

/** What an import stored; without a usable key, nothing, and `key` is empty. */
export interface ImportedContent {
  key: string;
  revision: number;
  problems: Problem[];
}

/** What a new content starts from. */
export interface NewContent {
  name: string;
  connector: string;
  /** BCP 47 tag of its first texts, which are the fallback. */
  language: string;
}

/** What the API asks about kept content. An unknown key gives undefined. */
export interface Contents {
  /** By name. */
  list(): Promise<ContentRow[]>;
  get(key: string): Promise<ContentDetail | undefined>;
  create(content: NewContent): Promise<{ key: string }>;
  /** Saves a draft, sound or not; what was published stays as it is. The key stays too, whatever the document says. */
  save(
    key: string,
    document: JsonObject,
    revision: number,
  ): Promise<{ revision: number; problems: Problem[] } | ContentConflict | undefined>;
  duplicate(key: string): Promise<{ key: string } | undefined>;
  /** One that a journey's draft uses stays. */
  remove(key: string): Promise<{ removed: boolean; usedBy: { key: string; name: string }[] } | undefined>;
  /** Stores a document under its own key, over what is there. */
  import(document: JsonObject): Promise<ImportedContent>;
  check(document: unknown): Promise<Problem[]>;
}

const key = z.string().min(1).max(64);
const document = z.record(z.string(), z.json());

/** `contents.*` */
export const contentsRouter = router({
  list: permitted('contents:read').query(({ ctx }) => ctx.ports.contents.list()),

  get: permitted('contents:read')
    .input(z.object({ key }))
    .query(async ({ ctx, input }) => found(await ctx.ports.contents.get(input.key), 'content')),

  create: permitted('contents:write')
    .input(
      z.object({ name: z.string().trim().min(1).max(200), connector: z.string().min(1).max(200), language: Language }),
    )
    .mutation(({ ctx, input }) => ctx.ports.contents.create(input)),

  save: permitted('contents:write')
    .input(z.object({ key, document, revision: z.int().min(0) }))
    .mutation(async ({ ctx, input }) =>
      found(await ctx.ports.contents.save(input.key, input.document, input.revision), 'content'),
    ),

  duplicate: permitted('contents:write')
    .input(z.object({ key }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.contents.duplicate(input.key), 'content')),

  remove: permitted('contents:write')
    .input(z.object({ key }))
    .mutation(async ({ ctx, input }) => found(await ctx.ports.contents.remove(input.key), 'content')),

  import: permitted('contents:write')
    .input(z.object({ document }))
    .mutation(({ ctx, input }) => ctx.ports.contents.import(input.document)),

  check: permitted('contents:read')
    .input(z.object({ document: z.json() }))
    .query(async ({ ctx, input }) => ({ problems: await ctx.ports.contents.check(input.document) })),
});
