import { isObject, type Json, type JsonObject } from '@waymark/core/plan';
import type { ContentSource } from '../api/contents.ts';
import type { Store } from '../store/store.ts';
import { contentsOf } from './contents-of.ts';
import { contentSaid, keptSaid, type NodeContent } from './node-content.ts';

/** The texts of content that somebody is still writing, for a reader who speaks `speaks`. */
export async function draftContent(store: Store, source: ContentSource, speaks: unknown): Promise<NodeContent> {
  if ('content' in source) {
    const contents = contentsOf({ nodes: [{ content: source.content }] }, await store.contents.all());
    return contentSaid(source.content, contents, speaks);
  }
  const { document, language, slots = {} } = source;
  const variants = isObject(document.variants) ? document.variants : {};
  const kept = {
    key: '',
    name: '',
    connector: source.connector,
    fallback: typeof document.fallback === 'string' ? document.fallback : '',
    slots: readSlots(document.slots),
    variants: Object.fromEntries(
      Object.entries(variants).filter((one): one is [string, JsonObject] => isObject(one[1])),
    ),
  };
  const said = keptSaid(kept, { slots, speaks: language ?? speaks });
  // A slot that no journey has filled yet shows its title.
  const titles = Object.entries(kept.slots).map(([name, { title }]) => [name, `[${title}]`]);
  return { ...said, slots: { ...Object.fromEntries(titles), ...said.slots } };
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
