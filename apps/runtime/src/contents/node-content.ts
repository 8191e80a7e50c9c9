import { type KeptContent, slotsIn, slotValues, variantFor } from '@waymark/core/content';
import { isObject, type Json, type JsonObject } from '@waymark/core/plan';

/** What a message is made of: texts, and what stands in their slots. */
export interface NodeContent {
  fields: JsonObject;
  slots: Record<string, string>;
  /** The language of the texts (BCP 47); undefined where they stand in the journey, in one language. */
  language?: string;
}

/** What a node says: its own texts, or those kept under a key, as they were when its version was published. */
export function nodeContent(
  { document, contents }: { document: JsonObject; contents: Readonly<Record<string, KeptContent>> },
  { node, speaks }: { node: string; speaks: unknown },
): NodeContent {
  const nodes = document.nodes as { id: string; content?: JsonObject }[];
  return contentSaid(nodes.find(({ id }) => id === node)?.content ?? {}, contents, speaks);
}

/** The texts of a node's content for somebody who speaks `speaks`; without its kept content it says nothing. */
export function contentSaid(
  content: JsonObject,
  contents: Readonly<Record<string, KeptContent>>,
  speaks: unknown,
): NodeContent {
  const { use, slots } = content;
  if (typeof use !== 'string') return { fields: content, slots: {} };
  const kept = Object.hasOwn(contents, use) ? contents[use] : undefined;
  return kept ? keptSaid(kept, { slots: isObject(slots) ? slots : {}, speaks }) : { fields: {}, slots: {} };
}

/** The texts of kept content for somebody who speaks `speaks`, with the slots filled that they use. */
export function keptSaid(kept: KeptContent, { slots, speaks }: { slots: JsonObject; speaks: unknown }): NodeContent {
  const { language, fields } = variantFor(kept, speaks);
  const used = new Set(slotsIn(fields));
  const values = Object.entries(slotValues(kept.slots, slots))
    .filter(([name]) => used.has(name))
    .map(([name, value]) => [name, asText(value)]);
  return { fields, slots: Object.fromEntries(values), language };
}

const asText = (value: Json): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
