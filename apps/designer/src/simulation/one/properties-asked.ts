import type { Journey } from '@waymark/core/journey';
import { namedBy } from '../../editor/state/named-by.ts';

/** The properties of an event that a journey asks about, once each: its key, and what its steps, goals and exits name. */
export function propertiesAsked({ entry, nodes, goals, exits }: Journey, event: string): string[] {
  const key = entry?.key === undefined ? [] : [entry.key];
  return [...new Set([...key, ...namedBy('property', partsAbout(event, [nodes, goals, exits]))])];
}

/** Every part that names the event itself. */
function partsAbout(event: string, part: unknown): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('event' in part && part.event === event) return [part];
  return Object.values(part).flatMap((inner) => partsAbout(event, inner));
}
