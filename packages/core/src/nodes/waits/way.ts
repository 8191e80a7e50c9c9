import type { z } from 'zod';
import type { Until } from '../../plan/index.ts';
import type { Finding, NodeCheckContext, SentenceContext, TakesTime } from '../kind.ts';
import type { Sentence } from '../sentence.ts';

/** One way of waiting: all that a wait node knows about its `until`. Paths of findings count from the node. */
export interface Way<U extends { type: Until['type'] }> {
  schema: z.ZodType<U>;
  outlets(until: U): string[];
  takesTime(until: U, outlet: string): TakesTime;
  check(until: U, context: NodeCheckContext, node: string): Finding[];
  compile(until: U): Until;
  sentence(until: U, context: SentenceContext): Sentence;
}

/** Declares a way of waiting. */
export const defineWay = <U extends { type: Until['type'] }>(way: Way<U>): Way<U> => way;
