import type { Json } from '../plan/index.ts';
import type { KeptContent } from './kept-content.ts';

const tag = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
const slot = /\bslots\s*(?:\.\s*([a-zA-Z_]\w*)|\[\s*["']([a-zA-Z_]\w*)["']\s*\])/g;

/** Names of the slots that Liquid tags in a text read, or in any text of a value, once each. */
export function slotsIn(value: Json): string[] {
  const tags = texts(value).flatMap((text) => text.match(tag) ?? []);
  const names = tags.flatMap((inside) => [...inside.matchAll(slot)].map(([, name, quoted]) => name ?? quoted ?? ''));
  return [...new Set(names)];
}

/** Every text in a value, however deep. */
const texts = (value: Json): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((inner) => texts(inner)) : [];
};

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
