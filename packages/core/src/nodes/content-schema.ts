import { z } from 'zod';
import type { ConnectorManifest, JsonSchema } from '../journey/connector-manifest.ts';
import type { Json } from '../plan/index.ts';

/** Gives what a connector's content is held against. */
export type ContentSchemaOf = (manifest: ConnectorManifest) => z.ZodType;

/**
 * Reads each connector's schema of content once, for as long as what it gives is kept. A schema with keywords that cannot
 * be followed here accepts everything; the connector itself has the last word.
 */
export function contentSchemas(): ContentSchemaOf {
  const known = new Map<JsonSchema, z.ZodType>();
  return ({ content }) => {
    const schema = known.get(content) ?? read(content);
    known.set(content, schema);
    return schema;
  };
}

function read(schema: JsonSchema): z.ZodType {
  try {
    return needingOne(z.fromJSONSchema(schema, { defaultTarget: 'draft-7' }), schema.needsOneOf);
  } catch {
    return z.unknown();
  }
}

/** The hint `needsOneOf` of a connector's content: of these fields at least one is given; the first is missing, else. */
function needingOne(type: z.ZodType, fields: Json | undefined): z.ZodType {
  if (!Array.isArray(fields) || fields.length === 0) return type;
  const isMet = (content: unknown) =>
    fields.some((field) => (content as Record<string, unknown> | null)?.[String(field)] !== undefined);
  return type.refine(isMet, { message: 'missing', path: [String(fields[0])] });
}
