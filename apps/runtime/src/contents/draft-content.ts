import { slotsIn } from '@waymark/core/content';
import { isObject, type Json, type JsonObject } from '@waymark/core/plan';
import type { ContentSource } from '../api/contents.ts';
import type { Store } from '../store/store.ts';
import { keptSaid, type NodeContent } from './node-content.ts';

/** Content that somebody is still writing; `open`: titles of the places that its node has to fill in and has not. */
export type DraftContent = NodeContent & { open: string[] };

/** The texts of content that somebody is still writing, for a reader who speaks `speaks`. */
export async function draftContent(store: Store, source: ContentSource, speaks: unknown): Promise<DraftContent> {
  const wanted = source.language ?? speaks;
  if ('document' in source) return { ...keptDraft(source, wanted), open: [] };
  const { use, slots } = source.content;
  if (typeof use !== 'string') return { fields: source.content, slots: {}, open: [] };
  const kept = await store.contents.byKey(use);
  if (!kept) return { fields: {}, slots: {}, open: [] };
  return keptDraft({ ...kept, ...(isObject(slots) && { slots }) }, wanted);
}

/** Texts of kept content, sound or not. A place that nothing fills yet shows its title. */
function keptDraft(
  { connector, document, slots = {} }: { connector: string; document: JsonObject; slots?: JsonObject | undefined },
  speaks: unknown,
): DraftContent {
  const variants = isObject(document.variants) ? document.variants : {};
  const kept = {
    key: '',
    name: '',
    connector,
    fallback: typeof document.fallback === 'string' ? document.fallback : '',
    slots: readSlots(document.slots),
    variants: Object.fromEntries(
      Object.entries(variants).filter((one): one is [string, JsonObject] => isObject(one[1])),
    ),
  };
  const said = keptSaid(kept, { slots, speaks });
  const unfilled = Object.entries(kept.slots).filter(([name]) => !Object.hasOwn(said.slots, name));
  const titles = Object.fromEntries(unfilled.map(([name, { title }]) => [name, `[${title}]`]));
  const used = new Set(slotsIn(said.fields));
  const open = unfilled.flatMap(([name, { title }]) => (used.has(name) ? [title] : []));
  return { ...said, slots: { ...titles, ...said.slots }, open };
}

function readSlots(slots: Json | undefined): Record<string, { title: string; default?: string }> {
  const entries = Object.entries(isObject(slots) ? slots : {}).filter((one): one is [string, JsonObject] =>
    isObject(one[1]),
  );
  return Object.fromEntries(
    entries.map(([name, { title, default: usual }]) => [
      name,
      {
        title: typeof title === 'string' && title ? title : name,
        ...(typeof usual === 'string' && { default: usual }),
      },
    ]),
  );
}
