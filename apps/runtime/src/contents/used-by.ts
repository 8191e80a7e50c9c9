import { isObject, type JsonObject } from '@waymark/core/plan';

/** A journey's draft. */
interface Draft {
  key: string;
  name: string;
  draft: JsonObject;
}

/** By content, the journeys whose draft uses it, in the order given. */
export function contentsUsedBy(journeys: readonly Draft[]): Map<string, { key: string; name: string }[]> {
  const users = new Map<string, { key: string; name: string }[]>();
  for (const { key, name, draft } of journeys) {
    for (const used of contentsUsedIn(draft)) users.set(used, [...(users.get(used) ?? []), { key, name }]);
  }
  return users;
}

/** Keys of the kept contents that a journey's document uses, once each; whatever else it holds. */
export function contentsUsedIn({ nodes }: JsonObject): string[] {
  const list = Array.isArray(nodes) ? nodes : [];
  const keys = list.map((node) => (isObject(node) && isObject(node.content) ? node.content.use : undefined));
  return [...new Set(keys.filter((key) => typeof key === 'string'))];
}
