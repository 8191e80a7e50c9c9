import { Where } from '@waymark/core/customer';
import type { Condition } from '@waymark/core/plan';
import { type AudienceProblem, audienceProblems } from './problems.ts';

/**
 * Why it cannot be said for how many customers a condition holds: it asks about a journey or an event (the codes of
 * `AudienceProblem`), names a segment that there is not, is not written to its end, or is too long.
 */
export type Uncountable = AudienceProblem['code'] | 'segment' | 'unfinished' | 'too-large';

/** SQLite nests expressions a thousand deep at most. */
const deepest = 40;
const longest = 20_000;

/** Reads what somebody is writing as a condition that an audience can be asked. */
export function readCountable(
  written: unknown,
  segments: ReadonlySet<string>,
): { condition: Condition } | { cannot: Uncountable } {
  if (depthOf(written, 0) > deepest || JSON.stringify(written).length > longest) return { cannot: 'too-large' };
  const read = Where.safeParse(written);
  if (!read.success) return { cannot: 'unfinished' };
  const [problem] = audienceProblems(read.data);
  if (problem) return { cannot: problem.code };
  if (segmentsIn(read.data).some((segment) => !segments.has(segment))) return { cannot: 'segment' };
  return { condition: read.data };
}

/** How deeply lists and objects nest, no deeper than it takes to see that they nest too deeply. */
function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > deepest) return depth;
  return Math.max(depth + 1, ...Object.values(value).map((inner) => depthOf(inner, depth + 1)));
}

function segmentsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(segmentsIn);
  if ('any' in condition) return condition.any.flatMap(segmentsIn);
  if ('not' in condition) return segmentsIn(condition.not);
  if ('event' in condition) return condition.where === undefined ? [] : segmentsIn(condition.where);
  return 'segment' in condition ? [condition.segment] : [];
}
