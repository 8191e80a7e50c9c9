import { z } from 'zod';
import { Condition } from '../../customer/condition.ts';
import { Span } from '../../journey/span.ts';
import { conditionSentence } from '../condition-sentence.ts';
import { checkReferences, referencesOf } from '../references.ts';
import { checkTimeout, timeoutTakesTime, withTimeout } from './timeout.ts';
import { defineWay } from './way.ts';

const ConditionWait = z.strictObject({ type: z.literal('condition'), condition: Condition, timeout: Span.optional() });

/** Waits until a condition holds. */
export type ConditionWait = z.infer<typeof ConditionWait>;

export const condition = defineWay<ConditionWait>({
  schema: ConditionWait,
  outlets: () => ['met', 'timeout'],
  takesTime: (until, outlet) => outlet === 'timeout' && timeoutTakesTime(until),
  check: (until, context, node) => [
    ...checkReferences(referencesOf(until.condition, ['until', 'condition']), context, node),
    ...checkTimeout(until, context),
  ],
  compile: (until) => until,
  sentence: (until, context) =>
    withTimeout(until, { key: 'wait.condition', values: { condition: conditionSentence(until.condition, context) } }),
});
