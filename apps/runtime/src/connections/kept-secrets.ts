import type { JsonSchema } from '@waymark/core/journey';
import { isObject, type Json, type JsonObject } from '@waymark/core/plan';

/** Settings as they are kept and as they are to be, and the names of the secrets that would stay as they are. */
export interface Move {
  before: JsonObject;
  after: JsonObject;
  kept: readonly string[];
}

/**
 * What is wrong with keeping secrets where a setting now says to send them elsewhere: whoever may write a connection may
 * not read its secrets, and would by sending them to a place of their own. Says which ones are to be written again.
 */
export function movedSecrets(schema: JsonSchema, { before, after, kept }: Move): string[] {
  const moved = Object.entries(fieldsOf(schema)).flatMap(([name, field]) => {
    const at = (settings: JsonObject) => JSON.stringify(settings[name] ?? fallbackOf(field));
    return saysWhere(field) && at(before) !== at(after) ? [name] : [];
  });
  if (moved.length === 0) return [];
  return kept.map((secret) => `secrets.${secret}: Write it again, since settings.${moved[0]} is another one now.`);
}

const places: readonly Json[] = ['uri', 'uri-reference', 'iri', 'url', 'hostname', 'idn-hostname', 'ipv4', 'ipv6'];

/** True where a value of the schema, or anything in it, names a place. */
function saysWhere(schema: Json): boolean {
  if (Array.isArray(schema)) return schema.some(saysWhere);
  if (!isObject(schema)) return false;
  if (schema.destination === true || places.includes(schema.format ?? null)) return true;
  return Object.values(schema).some(saysWhere);
}

const fieldsOf = ({ properties }: JsonSchema): JsonObject => (isObject(properties) ? properties : {});

const fallbackOf = (field: Json): Json | undefined => (isObject(field) ? field.default : undefined);
