import { fieldNamed } from './compare.ts';
import type { Condition } from './condition.ts';
import type { JsonObject } from './json.ts';

/** The property that marks what a machine did: a privacy proxy's open, a scanner's click. */
export const automatedProperty = 'automated';

const read = fieldNamed(automatedProperty);

/** True for an event that a machine made. */
export const isAutomated = (properties: JsonObject): boolean => read(properties) === true;

/** True when a `where` itself asks about `automated`; only then do automated events count for what it belongs to. */
export function asksForAutomated(where: Condition | undefined): boolean {
  if (where === undefined) return false;
  if ('all' in where) return where.all.some(asksForAutomated);
  if ('any' in where) return where.any.some(asksForAutomated);
  if ('not' in where) return asksForAutomated(where.not);
  return 'property' in where && where.property === automatedProperty;
}
