import { addDuration, type Instant, readInstant, subtractDuration } from '../time/index.ts';
import type { Comparison, Operand } from './condition.ts';
import type { Json, JsonObject } from './json.ts';
import type { Scope } from './view.ts';

/** A field's value; undefined when it is missing or null. Inherited names are never fields. */
export const field = (of: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(of, name) ? (of[name] ?? undefined) : undefined;

/**
 * Compares a value as the language says: types never coerce, and a value that cannot be compared counts as missing,
 * which satisfies only `unset`, `not-equal` and `not-in`.
 */
export function compare(value: Json | undefined, comparison: Comparison, scope: Scope): boolean {
  switch (comparison.is) {
    case 'set':
      return value !== undefined;
    case 'unset':
      return value === undefined;
    case 'equal':
      return isEqual(value, operand(comparison.value, scope));
    case 'not-equal':
      return !isEqual(value, operand(comparison.value, scope));
    case 'in':
      return comparison.value.some((one) => isEqual(value, one));
    case 'not-in':
      return !comparison.value.some((one) => isEqual(value, one));
    case 'contains':
      return contains(value, operand(comparison.value, scope));
    case 'starts-with': {
      const start = operand(comparison.value, scope);
      return typeof value === 'string' && typeof start === 'string' && value.startsWith(start);
    }
    case 'greater':
    case 'at-least':
    case 'less':
    case 'at-most': {
      const bound = operand(comparison.value, scope);
      return typeof value === 'number' && typeof bound === 'number' && byOrder[comparison.is](value, bound);
    }
    case 'before':
    case 'after': {
      const instant = readInstant(value, scope.view.zone);
      const bound = readInstant(operand(comparison.value, scope), scope.view.zone);
      if (instant === undefined || bound === undefined) return false;
      return comparison.is === 'before' ? instant < bound : instant > bound;
    }
    case 'within-last':
    case 'within-next': {
      const instant = readInstant(value, scope.view.zone);
      return instant !== undefined && isWithin(instant, comparison, scope);
    }
    default:
      return comparison satisfies never;
  }
}

/** True between `at − span` and `at` (or forward for `within-next`), both ends included. */
function isWithin(instant: Instant, span: { is: 'within-last' | 'within-next'; value: string }, scope: Scope): boolean {
  const { at, view } = scope;
  return span.is === 'within-last'
    ? subtractDuration(at, span.value, view.zone) <= instant && instant <= at
    : at <= instant && instant <= addDuration(at, span.value, view.zone);
}

const byOrder = {
  greater: (a: number, b: number) => a > b,
  'at-least': (a: number, b: number) => a >= b,
  less: (a: number, b: number) => a < b,
  'at-most': (a: number, b: number) => a <= b,
};

/** A constant, or the entering event's property that the condition names. */
function operand(value: Operand, { view }: Scope): Json | undefined {
  const names = value !== null && typeof value === 'object' && !Array.isArray(value) && 'entry' in value;
  return names && typeof value.entry === 'string' ? field(view.entry, value.entry) : value;
}

const contains = (value: Json | undefined, part: Json | undefined): boolean =>
  Array.isArray(value)
    ? value.some((one) => isEqual(one, part))
    : typeof value === 'string' && typeof part === 'string' && value.includes(part);

function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, n) => isEqual(one, b[n]));
  return typeof a !== 'object' && a === b;
}
