import type { JsonSchema } from '@waymark/core/journey';
import type { Json } from '@waymark/core/plan';

/** What a form begins with: the defaults that its schema declares. */
export function defaultsOf(schema: JsonSchema): Record<string, Json> {
  return Object.fromEntries(
    fieldsOf(schema).flatMap(([name, field]) =>
      typeof field === 'object' && field !== null && !Array.isArray(field) && field.default !== undefined
        ? [[name, field.default]]
        : [],
    ),
  );
}

/** Whether there is anything to fill in. */
export function hasFields(schema: JsonSchema): boolean {
  return fieldsOf(schema).length > 0;
}

function fieldsOf(schema: JsonSchema): [string, Json][] {
  const { properties } = schema;
  return typeof properties === 'object' && properties !== null && !Array.isArray(properties)
    ? Object.entries(properties)
    : [];
}
