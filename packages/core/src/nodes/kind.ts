import type { z } from 'zod';
import type { ContentSummary } from '../content/index.ts';
import type { ConnectorManifest } from '../journey/connector-manifest.ts';
import type { ProblemCode } from '../journey/problem.ts';
import type { Plan, PlanTrigger, Step } from '../plan/index.ts';
import type { ContentSchemaOf } from './content-schema.ts';
import type { Sentence } from './sentence.ts';

/** The families that share a colour and a place in the palette. */
export type Family = 'start' | 'wait' | 'decide' | 'channel' | 'people' | 'data' | 'end';

/** What every node has. */
export interface BaseNode {
  id: string;
  kind: string;
  name?: string | undefined;
}

/** What a kind's own check found. `path` counts from the node; `key` names the words, the code where left out. */
export interface Finding {
  code: ProblemCode;
  path?: (string | number)[];
  key?: string;
  values?: Record<string, string | number>;
}

/** The names a workspace knows; of contents, what a journey that uses them has to keep to. */
export interface WorkspaceNames {
  contents: ContentSummary[];
  segments: string[];
  occasions: string[];
  journeys: string[];
  connections: string[];
  /** The share of customers, 0 to 1, who have each attribute; where missing, no attribute is called rare. */
  attributes?: Readonly<Record<string, number>> | undefined;
}

/** What a kind may ask about the journey around its node. */
export interface NodeCheckContext {
  connectors: readonly ConnectorManifest[];
  /** References into a list that is missing, since no workspace is at hand, are not checked. */
  workspace?: Partial<WorkspaceNames> | undefined;
  schemaOf: ContentSchemaOf;
  /** Whether a rule may end the enrollment early. */
  hasExits: boolean;
  isNode(id: string): boolean;
  /** Whether the node sends, or may: one that cannot be read is given the benefit of the doubt. */
  isDelivery(id: string): boolean;
  /** Whether `before` can have been visited when a customer is in `id`. */
  mayPrecede(before: string, id: string): boolean;
  isWired(id: string, outlet: string): boolean;
  nameOf(id: string): string;
}

/** What compiling a node needs from outside it. */
export interface NodeCompileContext {
  name: string;
  /** The node each wired outlet leads to. */
  next: Record<string, string>;
  connectors: readonly ConnectorManifest[];
}

/** What a sentence needs from outside the node. */
export interface SentenceContext {
  connectors: readonly ConnectorManifest[];
  /** What kept contents are called; one that is not among them is said by its key. */
  contents?: readonly { key: string; name: string }[] | undefined;
  nameOf(id: string): string;
}

/** A way into the plan, or a step of it. */
export type Compiled = { trigger: PlanTrigger } | { step: Step; id: keyof Plan['steps'] };

/** True, false, or only where that node lies in the same cycle. */
export type TakesTime = boolean | { ifInCycle: string };

/** All that Waymark knows about one kind of node. */
export interface NodeKind<N extends BaseNode = BaseNode> {
  kind: N['kind'];
  /** A lucide icon's name. */
  icon: string;
  /** A new node's settings; none for kinds that the palette fills in itself. */
  create(context: CreateContext): Omit<N, 'id'>;
  schema: z.ZodType<N>;
  /** Set where the kind enrolls customers. */
  starts?: true;
  /** Set where the kind sends something that events can be tied to. */
  delivers?: true;
  family(node: N, context: { connectors: readonly ConnectorManifest[] }): Family;
  /** The setting that outlets are read from, where they differ from node to node. */
  outletsFrom?: string;
  /** Outlet names in the order they are drawn; the main one first. */
  outlets(node: N): string[];
  /** Whether time must pass before the customer leaves by this outlet (journey-language.md, *Cycles*). */
  takesTime(node: N, outlet: string): TakesTime;
  check(node: N, context: NodeCheckContext): Finding[];
  compile(node: N, context: NodeCompileContext): Compiled;
  sentence(node: N, context: SentenceContext): Sentence;
}

/** What a new node starts from. */
export interface CreateContext {
  connectors: readonly ConnectorManifest[];
  /** The connector dragged from the palette. */
  connector?: string | undefined;
}

/** Declares a kind of node. */
export const defineKind = <N extends BaseNode>(kind: NodeKind<N>): NodeKind<N> => kind;
