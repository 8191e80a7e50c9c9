import type { Json } from '../plan/index.ts';
import type { KeptContent } from './kept-content.ts';

const tag = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
const slot = /\bslots\s*\.\s*([a-zA-Z_][a-zA-Z0-9_]*)/g;

/** Names of the slots that a text's Liquid tags read, once each. */
export function slotsIn(text: string): string[] {
  const tags = text.match(tag) ?? [];
  return [...new Set(tags.flatMap((inside) => [...inside.matchAll(slot)].map(([, name]) => name ?? '')))];
}

/** What the slots hold where a journey gives `given`: its own value, else the default. An empty text is not given. */
export function slotValues(
  slots: KeptContent['slots'],
  given: Readonly<Record<string, Json>> = {},
): Record<string, Json> {
  const values = Object.entries(slots ?? {}).map(([name, slot]): [string, Json] | undefined => {
    if (isGiven(given, name)) return [name, given[name] ?? ''];
    return slot.default === undefined ? undefined : [name, slot.default];
  });
  return Object.fromEntries(values.filter((value) => value !== undefined));
}

/** True where a value was given for a slot. */
export const isGiven = (given: Readonly<Record<string, Json>>, name: string): boolean =>
  Object.hasOwn(given, name) && given[name] !== null && given[name] !== '';
