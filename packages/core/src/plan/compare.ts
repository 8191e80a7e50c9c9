import { addDuration, type Duration, duration, type Instant, readInstant, subtractDuration } from '../time/index.ts';
import type { Comparison, Operand } from './condition.ts';
import type { Json, JsonObject } from './json.ts';
import type { Scope } from './view.ts';

/** A field's value; undefined when it is missing or null. Inherited names are never fields. */
export const field = (of: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(of, name) ? (of[name] ?? undefined) : undefined;

/** Reads fields of one name. Only the few names that every object inherits need a closer look. */
export const fieldNamed = (name: string): ((of: JsonObject) => Json | undefined) =>
  name in Object.prototype ? (of) => field(of, name) : (of) => of[name] ?? undefined;

/** A comparison made ready: judges one value after the other. */
export type Compares = (value: Json | undefined, scope: Scope) => boolean;

/**
 * Compares values as the language says: types never coerce, and a value that cannot be compared counts as missing,
 * which satisfies only `unset`, `not-equal` and `not-in`.
 */
export function comparing(comparison: Comparison): Compares {
  switch (comparison.is) {
    case 'set':
      return (value) => value !== undefined;
    case 'unset':
      return (value) => value === undefined;
    case 'equal':
      return equalTo(comparison.value);
    case 'not-equal':
      return not(equalTo(comparison.value));
    case 'in':
      return oneOf(comparison.value);
    case 'not-in':
      return not(oneOf(comparison.value));
    case 'contains': {
      const part = operand(comparison.value);
      return (value, scope) => contains(value, part(scope));
    }
    case 'starts-with':
      return together(comparison.value, (value, start) => isText(value) && isText(start) && value.startsWith(start));
    case 'greater':
      return together(comparison.value, (value, bound) => isNumber(value) && isNumber(bound) && value > bound);
    case 'at-least':
      return together(comparison.value, (value, bound) => isNumber(value) && isNumber(bound) && value >= bound);
    case 'less':
      return together(comparison.value, (value, bound) => isNumber(value) && isNumber(bound) && value < bound);
    case 'at-most':
      return together(comparison.value, (value, bound) => isNumber(value) && isNumber(bound) && value <= bound);
    case 'before':
      return inTime(comparison.value, (instant, bound) => instant < bound);
    case 'after':
      return inTime(comparison.value, (instant, bound) => instant > bound);
    case 'within-last':
    case 'within-next':
      return within(comparison.is, duration(comparison.value));
    default:
      return comparison satisfies never;
  }
}

/** A comparison with a constant, or with the entering event's property that the condition names. */
function together(value: Operand, test: (value: Json | undefined, other: Json | undefined) => boolean): Compares {
  const other = operand(value);
  return (own, scope) => test(own, other(scope));
}

function equalTo(value: Operand): Compares {
  if (isScalar(value)) return (own) => own === value;
  return together(value, isEqual);
}

function oneOf(values: readonly (Json | undefined)[]): Compares {
  if (values.every(isScalar)) return (own) => values.includes(own);
  return (own) => values.some((one) => isEqual(own, one));
}

const not =
  (compares: Compares): Compares =>
  (value, scope) =>
    !compares(value, scope);

/** Reads both as instants in the customer's zone; what cannot be read is in no order. */
function inTime(value: Operand, isOrdered: (instant: Instant, bound: Instant) => boolean): Compares {
  const other = operand(value);
  return (own, scope) => {
    const instant = readInstant(own, scope.view.zone);
    const bound = instant === undefined ? undefined : readInstant(other(scope), scope.view.zone);
    return instant !== undefined && bound !== undefined && isOrdered(instant, bound);
  };
}

/** True between `at − span` and `at` (or forward for `within-next`), both ends included. */
const within =
  (is: 'within-last' | 'within-next', span: Duration): Compares =>
  (value, { at, view }) => {
    const instant = readInstant(value, view.zone);
    if (instant === undefined) return false;
    return is === 'within-last'
      ? instant <= at && subtractDuration(at, span, view.zone) <= instant
      : at <= instant && instant <= addDuration(at, span, view.zone);
  };

/** A constant, or the entering event's property that the condition names. */
function operand(value: Operand): (scope: Scope) => Json | undefined {
  const names = value !== null && typeof value === 'object' && !Array.isArray(value) && 'entry' in value;
  if (!names || typeof value.entry !== 'string') return () => value;
  const read = fieldNamed(value.entry);
  return ({ view }) => read(view.entry);
}

const contains = (value: Json | undefined, part: Json | undefined): boolean =>
  Array.isArray(value)
    ? value.some((one) => isEqual(one, part))
    : isText(value) && isText(part) && value.includes(part);

function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, n) => isEqual(one, b[n]));
  return typeof a !== 'object' && a === b;
}

const isScalar = (value: Operand | undefined): boolean => typeof value !== 'object';
const isText = (value: Json | undefined): value is string => typeof value === 'string';
const isNumber = (value: Json | undefined): value is number => typeof value === 'number';
