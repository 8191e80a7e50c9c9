import { z } from 'zod';

/** Everything a check can find, by severity: the codes of journey-language.md, *Checks*, and `broken-test` of kept tests. */
export const severities = {
  'unknown-node': 'error',
  'unknown-reference': 'error',
  'duplicate-id': 'error',
  'duplicate-edge': 'error',
  'unknown-outlet': 'error',
  'no-trigger': 'error',
  'edge-into-trigger': 'error',
  unreachable: 'error',
  'endless-loop': 'error',
  'invalid-setting': 'error',
  'invalid-content': 'error',
  weights: 'error',
  'empty-branch': 'error',
  'too-large': 'error',
  'of-not-before': 'error',
  'no-goal': 'warning',
  'waits-forever': 'warning',
  'back-to-back-sends': 'warning',
  'blocked-unhandled': 'warning',
  'no-unsubscribe': 'warning',
  'rare-attribute': 'warning',
  'broken-test': 'warning',
} as const;

/** What kind of problem it is. */
export const ProblemCode = z.enum(Object.keys(severities) as (keyof typeof severities)[]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/**
 * What a check found. `node` is the node it concerns (an edge's `from`); `path` leads to the field, from the document's
 * root; `message` is plain English, and `key` with `values` says the same in any language (`problemWords`).
 */
export const Problem = z.strictObject({
  code: ProblemCode,
  severity: z.enum(['error', 'warning']),
  node: z.string().optional(),
  edge: z.strictObject({ from: z.string(), outlet: z.string().optional(), to: z.string() }).optional(),
  path: z.array(z.union([z.string(), z.int()])).optional(),
  message: z.string(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = z.infer<typeof Problem>;
