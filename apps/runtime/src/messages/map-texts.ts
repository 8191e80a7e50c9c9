import type { JsonSchema } from '@waymark/core/journey';
import { isObject, type Json, type JsonObject } from '@waymark/core/plan';

/** Where a text of a content stands: its path, and what the content's schema says of it. */
export interface TextPlace {
  /** Such as `body` or `outcomes.0`. */
  path: string;
  rules: JsonObject;
}

/** The content with each of its texts changed; everything else stays as it is. */
export const mapTexts = (
  content: JsonObject,
  schema: JsonSchema,
  change: (text: string, place: TextPlace) => string,
): JsonObject => mapIn(content, { schema, path: '' }, change) as JsonObject;

function mapIn(
  value: Json,
  { schema, path }: { schema: Json | undefined; path: string },
  change: (text: string, place: TextPlace) => string,
): Json {
  const rules = isObject(schema) ? schema : {};
  const within = (name: string, inner: Json, rule: Json | undefined) =>
    mapIn(inner, { schema: rule, path: path ? `${path}.${name}` : name }, change);
  if (typeof value === 'string') return change(value, { path, rules });
  if (Array.isArray(value)) return value.map((inner, n) => within(String(n), inner, rules.items));
  if (!isObject(value)) return value;
  const properties = isObject(rules.properties) ? rules.properties : {};
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, within(name, inner, properties[name])]),
  );
}
