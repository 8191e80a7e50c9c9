import type { UiSchema } from '@rjsf/utils';
import type { ConnectorWords, JsonSchema } from '@waymark/core/journey';
import type { Json } from '@waymark/core/plan';

interface UiSchemaInput {
  schema: JsonSchema;
  words: ConnectorWords['fields'];
  secret: boolean;
}

/** Gives every field of a schema its words and its editor. */
export function wordUiSchema({ schema, words, secret }: UiSchemaInput): UiSchema {
  return uiOf({ schema, words, secret, path: '' });
}

function uiOf({ schema, words, secret, path }: UiSchemaInput & { path: string }): UiSchema {
  const said = words[path];
  const ui: UiSchema = {};
  if (path) ui['ui:title'] = said?.label ?? readable(path);
  if (said?.description) ui['ui:description'] = said.description;
  if (said?.placeholder) ui['ui:placeholder'] = said.placeholder;
  const widget = widgetOf(schema, secret);
  if (widget) ui['ui:widget'] = widget;
  if (Array.isArray(schema.enum)) {
    ui['ui:enumNames'] = schema.enum.map((choice) => words[`${path}.${String(choice)}`]?.label ?? String(choice));
  }
  for (const [name, inner] of Object.entries(isSchema(schema.properties) ? schema.properties : {})) {
    if (isSchema(inner)) ui[name] = uiOf({ schema: inner, words, secret, path: path ? `${path}.${name}` : name });
  }
  if (isSchema(schema.items) && !widget)
    ui.items = uiOf({ schema: schema.items, words, secret, path: path ? `${path}.item` : 'item' });
  return ui;
}

function widgetOf(schema: JsonSchema, secret: boolean): string | undefined {
  if (schema.type === 'array' && isSchema(schema.items) && schema.items.type === 'string' && !schema.items.enum)
    return 'tags';
  if (schema.type !== 'string' || schema.enum) return undefined;
  if (secret || schema.format === 'password') return 'password';
  if (schema.format === 'duration') return 'duration';
  if (schema.format === 'date') return 'date';
  return schema.multiline || schema.format === 'markdown' ? 'textarea' : 'text';
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field's name as words, for want of better: `fromAddress` is `From address`. */
function readable(path: string): string {
  const words = (path.split('.').at(-1) ?? path)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
