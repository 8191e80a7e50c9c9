import type { z } from 'zod';
import { chosen } from '../journey/chosen.ts';
import { branch } from './branch.ts';
import { channel } from './channel.ts';
import { enter } from './enter.ts';
import { exit } from './exit.ts';
import type { NodeKind } from './kind.ts';
import { split } from './split.ts';
import { trigger } from './trigger.ts';
import { update } from './update.ts';
import { wait } from './wait.ts';

const registered = [trigger, wait, branch, split, channel, update, enter, exit] as const;

/** A node of a journey, discriminated on `kind`. */
export type Node = z.infer<(typeof registered)[number]['schema']>;

/** Every kind of node there is, in the palette's order. */
export const kinds: readonly NodeKind<Node>[] = registered;

/** What is known about a kind of node; undefined where there is none of that name. */
export const kindNamed = (kind: unknown): NodeKind<Node> | undefined => kinds.find((one) => one.kind === kind);

/** A node of a journey, discriminated on `kind`. */
export const Node: z.ZodType<Node> = chosen<Node>(({ kind }) => {
  const known = kindNamed(kind);
  if (known) return known.schema;
  return { why: kind === undefined ? 'missing' : 'unknown-kind', path: ['kind'] };
});

/** Everything Waymark knows about this node's kind. */
export function kindOf(node: Node): NodeKind<Node> {
  const known = kindNamed(node.kind);
  if (!known) throw new TypeError(`There is no kind of node called ${JSON.stringify(node.kind)}`);
  return known;
}

export type { BranchNode } from './branch.ts';
export type { ChannelNode, Content } from './channel.ts';
export { conditionSentence } from './condition-sentence.ts';
export type { EnterNode } from './enter.ts';
export type { ExitNode } from './exit.ts';
export type { CreateContext, Family, Finding, NodeKind, SentenceContext, TakesTime, WorkspaceNames } from './kind.ts';
export type { Part, Sentence, SentenceValue } from './sentence.ts';
export { durationText, sentenceParts, sentenceText } from './sentence.ts';
export type { SplitNode } from './split.ts';
export type { TriggerNode, TriggerOn } from './trigger.ts';
export type { UpdateNode, UpdateValue } from './update.ts';
export type { WaitNode, WaitUntil } from './wait.ts';
export type { ConditionWait } from './waits/condition.ts';
export type { DateWait } from './waits/date.ts';
export type { DurationWait } from './waits/duration.ts';
export type { EventWait } from './waits/event.ts';
export type { WindowWait } from './waits/window.ts';
export { de } from './words/de.ts';
export { en, type SentenceWords } from './words/en.ts';
export { sentenceLanguages, sentenceWords } from './words/index.ts';
