import type { Comparison, Json } from '@waymark/core/plan';
import { type SQL, sql } from 'drizzle-orm';
import { inTimeSql, withinSql } from './date-sql.ts';
import { canEqual, isTrue, type JsonField, never } from './json-field.ts';
import type { Place } from './place.ts';

/** SQL that is 1 where `comparing` of core holds for a field, and 0 elsewhere. */
export function comparisonSql(field: JsonField, comparison: Comparison, place: Place): SQL {
  switch (comparison.is) {
    case 'set':
      return sql`${field.json} is not null`;
    case 'unset':
      return sql`${field.json} is null`;
    case 'equal':
      return oneOf(field, [comparison.value]);
    case 'not-equal':
      return sql`not ${oneOf(field, [comparison.value])}`;
    case 'in':
      return oneOf(field, comparison.value);
    case 'not-in':
      return sql`not ${oneOf(field, comparison.value)}`;
    case 'contains':
      return isTrue(sql`${holdsText(field, comparison.value, 'anywhere')} or ${holdsMember(field, comparison.value)}`);
    case 'starts-with':
      return isTrue(holdsText(field, comparison.value, 'first'));
    case 'greater':
    case 'at-least':
    case 'less':
    case 'at-most':
      return isTrue(inOrder(field, orders[comparison.is], comparison.value));
    case 'before':
    case 'after':
      return isTrue(inTimeSql(field, comparison, place));
    case 'within-last':
    case 'within-next':
      return isTrue(withinSql(field, comparison, place));
    default:
      return comparison satisfies never;
  }
}

const orders = { greater: sql`>`, 'at-least': sql`>=`, less: sql`<`, 'at-most': sql`<=` };

function oneOf({ json }: JsonField, values: readonly Json[]): SQL {
  const [first, ...others] = values.filter(canEqual).map((value) => JSON.stringify(value));
  if (first === undefined) return never;
  if (others.length === 0) return isTrue(sql`${json} = ${first}`);
  return isTrue(sql`${json} in (select value from json_each(${JSON.stringify([first, ...others])}))`);
}

function holdsText({ json, value, type }: JsonField, part: Json, where: 'anywhere' | 'first'): SQL {
  if (typeof part !== 'string') return never;
  if (!part.isWellFormed()) return sql`waymark_holds(${json}, ${JSON.stringify(part)}, ${where === 'first' ? 1 : 0})`;
  if (part === '') return sql`${type} = 'text'`;
  return sql`${type} = 'text' and instr(${value}, ${part}) ${where === 'first' ? sql`= 1` : sql`> 0`}`;
}

function holdsMember({ json, type }: JsonField, part: Json): SQL {
  if (!canEqual(part)) return never;
  return sql`${type} = 'array' and exists (select 1 from json_each(${json}) member where ${json} -> member.key = ${JSON.stringify(part)})`;
}

function inOrder({ value, type }: JsonField, order: SQL, bound: Json): SQL {
  if (typeof bound !== 'number') return never;
  return sql`${type} in ('integer', 'real') and cast(${value} as real) ${order} ${bound}`;
}
