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

/** Content to look at, in one of its languages or the reader's: as an editor has it, or as a node of a journey has it. */
export type ContentSource =
  | { connector: string; document: JsonObject; language?: string | undefined; slots?: JsonObject | undefined }
  | { connector: string; content: JsonObject; language?: string | undefined };

/**
 * Who reads it: a customer, by outside id; or somebody made up. `entry`: properties of the event that would enroll them;
 * one that is read and not given is shown as its name in brackets.
 */
export type ContentReader = ({ customer: string } | { attributes: JsonObject }) & { entry?: JsonObject | undefined };

/** A message as somebody would get it. */
export interface ContentPreview {
  /** Where it would go; left out where they have no address, or the channel needs none. */
  to?: string;
  /** The language of its texts (BCP 47), where they are kept in several. */
  language?: string;
  /** Its texts by field, rendered; what has no value is blank. */
  content: JsonObject;
  /** A whole page for a frame without scripts. */
  html?: string;
  text?: string;
  /** Variables without a value for this reader: the message would fail. */
  missing: string[];
  /** Titles of the places that a node has not filled in, though it has to. A content itself has none: a journey fills them. */
  open: string[];
  /** What else keeps it from being made: the field, and a sentence. */
  problems: { path: string; message: string }[];
}

/**
 * What became of a test message. `which-connection`: there are several, and none of them was named. `held`: an operator
 * holds it back. `busy`: no slot of its rate is near. `failure` is in the provider's words or ours.
 */
export type TestSent =
  | { sentOver: string }
  | { refused: 'no-connection' | 'not-for-customers' | 'held' | 'busy' }
  | { refused: 'which-connection'; connections: { id: string; name: string }[] }
  | { failure: string };

/**
 * A message of a journey that could not be made for some of those it can reach: `missing`, counted over all of them, since
 * they lack what it reads; `failing`, seen in a sample of `of`, for another reason.
 */
export type ContentGap = {
  node: string;
  nodeName: string;
  language?: string;
  customers: number;
  of: number;
  /** A few of them. */
  some: { id: string; name: string }[];
} & ({ type: 'missing'; variable: string } | { type: 'failing'; path: string; message: string });

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
  /** Made by the same functions as what is sent. Undefined: no such customer or connector. */
  preview(source: ContentSource, reader: ContentReader): Promise<ContentPreview | undefined>;
  /**
   * Sends it, marked as a test, to the address given and to nobody else, over the connection named or the only one.
   * Undefined: no such customer or connector.
   */
  sendTest(
    source: ContentSource,
    reader: ContentReader,
    sending: { to: string; connection?: string | undefined },
  ): Promise<TestSent | undefined>;
  /** What a journey's messages lack of real customers. */
  gaps(journey: JsonObject): Promise<ContentGap[]>;
}

const key = z.string().min(1).max(64);
const document = z.record(z.string(), z.json());

const connector = z.string().min(1).max(200);
const language = z.string().max(40).optional();
const source = z.union([
  z.strictObject({ connector, document, language, slots: document.optional() }),
  z.strictObject({ connector, content: document, language }),
]);
const entry = document.optional();
const reader = z.union([
  z.strictObject({ customer: z.string().min(1).max(200), entry }),
  z.strictObject({ attributes: document, entry }),
]);

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

  preview: permitted('contents:read')
    .input(z.object({ source, reader }))
    .query(async ({ ctx, input }) =>
      found(await ctx.ports.contents.preview(input.source, input.reader), 'customer or connector'),
    ),

  sendTest: permitted('contents:test')
    .input(
      z.object({
        source,
        reader,
        to: z.string().trim().min(1).max(320),
        connection: z.string().min(1).max(200).optional(),
      }),
    )
    .mutation(async ({ ctx, input: { source, reader, ...sending } }) =>
      found(await ctx.ports.contents.sendTest(source, reader, sending), 'customer or connector'),
    ),

  gaps: permitted('contents:read')
    .input(z.object({ journey: document }))
    .query(({ ctx, input }) => ctx.ports.contents.gaps(input.journey)),
});
