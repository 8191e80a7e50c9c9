import type { Comparison, Condition } from '@waymark/core/plan';

/** Why a condition selects no audience: it asks about a journey, or about an event that is not at hand. */
export interface AudienceProblem {
  code: 'entry' | 'property' | 'of';
  /** Leads to the condition at fault from the whole one's root. */
  path: (string | number)[];
  /** In plain words. */
  message: string;
}

const messages: Record<AudienceProblem['code'], string> = {
  entry: 'This asks about the event that started a journey. Customers outside of a journey have none.',
  property: 'A property of an event can only be asked for where that event is named.',
  of: 'This asks about a message of a journey. Name the event without the message.',
};

/** Finds every part of a condition that means nothing outside of a journey. */
export function audienceProblems(
  condition: Condition,
  path: (string | number)[] = [],
  inWhere = false,
): AudienceProblem[] {
  const problem = (code: AudienceProblem['code'], at: string): AudienceProblem => ({
    code,
    path: [...path, at],
    message: messages[code],
  });
  if ('all' in condition) return condition.all.flatMap((one, n) => audienceProblems(one, [...path, 'all', n], inWhere));
  if ('any' in condition) return condition.any.flatMap((one, n) => audienceProblems(one, [...path, 'any', n], inWhere));
  if ('not' in condition) return audienceProblems(condition.not, [...path, 'not'], inWhere);
  if ('event' in condition) {
    const { of, where } = condition;
    return [
      ...(of === undefined ? [] : [problem('of', 'of')]),
      ...(where === undefined ? [] : audienceProblems(where, [...path, 'where'], true)),
    ];
  }
  if ('entry' in condition) return [problem('entry', 'entry')];
  if ('property' in condition && !inWhere) return [problem('property', 'property')];
  return 'is' in condition && readsEntry(condition) ? [problem('entry', 'value')] : [];
}

function readsEntry(comparison: Comparison): boolean {
  if (!('value' in comparison) || comparison.is === 'in' || comparison.is === 'not-in') return false;
  const { value } = comparison;
  return value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value.entry === 'string';
}
