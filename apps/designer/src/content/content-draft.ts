import type { KeptContent, Slot, Variant } from '@waymark/core/content';
import { isObject, type JsonObject } from '@waymark/core/plan';
import type { Answers } from '../api/trpc.ts';

/** Content being written: every part is there, sound or not. */
export type ContentDraft = Omit<KeptContent, 'slots'> & { slots: Record<string, Slot> };

/** The draft that a stored document holds; what is not as it should be is left out. */
export function readDraft(document: JsonObject): ContentDraft {
  const { key, name, connector, fallback, slots, variants } = document;
  return {
    key: text(key),
    name: text(name),
    connector: text(connector),
    fallback: text(fallback),
    slots: Object.fromEntries(
      objects(slots).map(([slot, said]) => [slot, { ...said, title: text(said.title) } as Slot]),
    ),
    variants: Object.fromEntries(objects(variants)) as Record<string, Variant>,
  };
}

/** The draft as it is stored: plain JSON, without slots where there are none. */
export function writtenDraft({ slots, ...draft }: ContentDraft): Answers['contents']['get']['document'] {
  const document = Object.keys(slots).length === 0 ? draft : { ...draft, slots };
  return JSON.parse(JSON.stringify(document)) as Answers['contents']['get']['document'];
}

/** A name for one more slot: a word of the title, unlike the others. */
export function slotName(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const base =
    words
      .map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
      .join('')
      .replace(/^[^a-z]+/, '')
      .slice(0, 40) || 'slot';
  let name = base;
  for (let count = 2; taken.includes(name); count++) name = `${base}${count}`;
  return name;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const objects = (value: unknown): [string, JsonObject][] =>
  Object.entries(isObject(value) ? value : {}).filter((one): one is [string, JsonObject] => isObject(one[1]));
