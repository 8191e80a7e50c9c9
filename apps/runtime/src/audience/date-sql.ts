import type { Comparison, Json } from '@waymark/core/plan';
import { duration, readInstant } from '@waymark/core/time';
import { type SQL, sql } from 'drizzle-orm';
import { type JsonField, never } from './json-field.ts';
import type { Place } from './place.ts';

/** Before or after a date or instant, each read in the customer's zone where it has no offset of its own. */
export function inTimeSql(
  { json }: JsonField,
  { is, value }: Extract<Comparison, { is: 'before' | 'after' }>,
  { zone }: Place,
): SQL {
  const bound = boundSql(value, zone);
  return bound ? sql`waymark_instant(${json}, ${zone}) ${is === 'before' ? sql`<` : sql`>`} ${bound}` : never;
}

/** Between an instant and the one that a duration leads to, both included. */
export function withinSql(
  { json }: JsonField,
  { is, value }: Extract<Comparison, { is: 'within-last' | 'within-next' }>,
  place: Place,
): SQL {
  const instant = sql`waymark_instant(${json}, ${place.zone})`;
  return is === 'within-last'
    ? sql`${instant} between ${movedSql(place, value, -1)} and ${place.at}`
    : sql`${instant} between ${place.at} and ${movedSql(place, value, 1)}`;
}

/** The instant asked about, moved by a duration that leads forward, or back by it. */
export function movedSql({ at, zone }: Place, span: string, direction: 1 | -1): SQL {
  const { years, months, weeks, days, exact } = duration(span);
  if (years || months || weeks || days) {
    return sql`waymark_moved(${at}, ${direction < 0 ? `-${span.replace('+', '')}` : span}, ${zone})`;
  }
  return sql`(${at} + ${direction * exact})`;
}

/** Lands on the same instant from anywhere where the text says its offset. */
function boundSql(value: Json, zone: SQL): SQL | undefined {
  const [west, east] = [readInstant(value, 'Etc/GMT+12'), readInstant(value, 'Etc/GMT-14')];
  if (west === undefined) return undefined;
  return west === east ? sql`${west}` : sql`waymark_instant(${JSON.stringify(value)}, ${zone})`;
}
