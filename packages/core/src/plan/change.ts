import { isoInstant } from '../time/index.ts';
import { field } from './compare.ts';
import type { Json, JsonObject } from './json.ts';
import type { UpdateStep } from './plan.ts';
import type { Scope } from './view.ts';

/** The attributes after an update: what it sets, then without what it unsets. A value of nothing unsets. */
export function changeOf({ set, unset }: Pick<UpdateStep, 'set' | 'unset'>, scope: Scope): JsonObject {
  const { attributes } = scope.view;
  const after: JsonObject = { ...attributes };
  for (const [name, value] of Object.entries(set)) {
    const made = valueFor(value, field(attributes, name), scope);
    if (made === undefined) delete after[name];
    else after[name] = made;
  }
  for (const name of unset) delete after[name];
  return after;
}

function valueFor(value: UpdateStep['set'][string], before: Json | undefined, { view, at }: Scope): Json | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value ?? undefined;
  if ('now' in value) return isoInstant(at);
  if ('entry' in value && typeof value.entry === 'string') return field(view.entry, value.entry);
  if ('add' in value && typeof value.add === 'number') return (typeof before === 'number' ? before : 0) + value.add;
  return value as Json;
}
