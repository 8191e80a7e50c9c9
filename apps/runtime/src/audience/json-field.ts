import type { Json } from '@waymark/core/plan';
import { type SQL, sql } from 'drizzle-orm';

/** A field of a JSON column. */
export interface JsonField {
  /** Its JSON text; SQL's null where it is missing or null. Equal values have equal texts: all are written the same way. */
  json: SQL;
  /** Its value as SQLite reads it. */
  value: SQL;
  /** What kind of JSON it is. */
  type: SQL;
}

/** The field of that name, whatever characters the name has. */
export function jsonField(column: SQL, name: string): JsonField {
  const path = sql`${`$.${JSON.stringify(name)}`}`;
  return {
    json: sql`nullif(${column} -> ${path}, 'null')`,
    value: sql`(${column} ->> ${path})`,
    type: sql`json_type(${column}, ${path})`,
  };
}

/** True for what can equal anything: no null and no object, nor a list that holds one. */
export const canEqual = (value: Json): boolean =>
  Array.isArray(value) ? value.every(canEqual) : typeof value !== 'object';

export const never = sql`0`;
export const always = sql`1`;

/** SQL's answer as 0 or 1; not known is 0. */
export const isTrue = (test: SQL): SQL => sql`(${test}) is true`;
