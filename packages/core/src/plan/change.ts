import { isoInstant } from '../time/index.ts';
import { field } from './compare.ts';
import type { Json, JsonObject } from './json.ts';
import type { UpdateStep } from './plan.ts';
import type { Scope } from './view.ts';

/** What an update makes of the customer: values by attribute, null for one that is unset. */
export function changeOf({ set, unset }: Pick<UpdateStep, 'set' | 'unset'>, scope: Scope): JsonObject {
  const made = Object.entries(set).map(([name, value]) => [name, valueFor(value, name, scope) ?? null] as const);
  return Object.fromEntries([...made, ...unset.map((name) => [name, null] as const)]);
}

/** Attributes after a change; null unsets. */
export function withChange(attributes: JsonObject, change: JsonObject): JsonObject {
  const kept = Object.entries({ ...attributes, ...change }).filter(
    ([name, value]) => value !== null || !Object.hasOwn(change, name),
  );
  return Object.fromEntries(kept);
}

function valueFor(value: UpdateStep['set'][string], name: string, { view, at }: Scope): Json | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value ?? undefined;
  if ('now' in value) return isoInstant(at);
  if ('entry' in value && typeof value.entry === 'string') return field(view.entry, value.entry);
  if ('add' in value && typeof value.add === 'number') return sum(field(view.attributes, name), value.add);
  return value as Json;
}

/** A missing or unreadable number counts from 0; one that outgrows all numbers is none, as in JSON. */
function sum(before: Json | undefined, added: number): Json | undefined {
  const after = (typeof before === 'number' ? before : 0) + added;
  return Number.isFinite(after) ? after : undefined;
}
