import type { Condition } from '@waymark/core/plan';

/** How the conditions of a group go together. */
export type GroupKind = 'all' | 'any' | 'none' | 'not-all';

/** A group of conditions as it is edited. */
export interface Group {
  kind: GroupKind;
  children: Condition[];
}

/** A condition that compares a value. */
export type ComparingCondition = Extract<Condition, { is: string }>;

/** Reads a condition as a group; a negated single condition is a *none* of one. Undefined for a single condition. */
export function readGroup(condition: Condition): Group | undefined {
  if ('all' in condition) return { kind: 'all', children: condition.all };
  if ('any' in condition) return { kind: 'any', children: condition.any };
  if (!('not' in condition)) return undefined;
  const { not } = condition;
  if ('any' in not) return { kind: 'none', children: not.any };
  if ('all' in not) return { kind: 'not-all', children: not.all };
  return { kind: 'none', children: [not] };
}

/** Writes a group as a condition. */
export function writeGroup({ kind, children }: Group): Condition {
  switch (kind) {
    case 'all':
      return { all: children };
    case 'any':
      return { any: children };
    case 'none':
      return { not: negated(children) };
    default:
      return { not: { all: children } };
  }
}

/** What a *none* denies: one condition itself, several as *any* of them. */
function negated(children: Condition[]): Condition {
  const [only, ...others] = children;
  return only && others.length === 0 && !readGroup(only) ? only : { any: children };
}

/** The whole as a group: a single condition stands alone in an *all*, no condition is an empty one. */
export function readWhole(condition: Condition | undefined): Group {
  if (!condition) return { kind: 'all', children: [] };
  return readGroup(condition) ?? { kind: 'all', children: [condition] };
}

/** The whole as a condition: undefined when empty; a single condition alone in an *all* is written bare. */
export function writeWhole(group: Group): Condition | undefined {
  const [only, ...others] = group.children;
  if (!only) return undefined;
  if (group.kind === 'all' && others.length === 0 && !readGroup(only)) return only;
  return writeGroup(group);
}

/** The conditions that stand in rows of their own, in order; those that filter an event belong to its row. */
export function rowsOf(condition: Condition | undefined): Condition[] {
  if (condition === undefined) return [];
  return readGroup(condition)?.children.flatMap(rowsOf) ?? [condition];
}

/** True for a condition that a row can edit. */
export function isComparing(condition: Condition): condition is ComparingCondition {
  return 'is' in condition;
}
