import { asksForAutomated, automatedProperty, type Condition, type Times } from '@waymark/core/plan';
import { type SQL, sql } from 'drizzle-orm';
import { customers } from '../db/schema/customers.ts';
import { events } from '../db/schema/events.ts';
import { movedSql } from './date-sql.ts';
import { always, jsonField } from './json-field.ts';
import type { Place } from './place.ts';

/** SQL that is 1 where the customer's events of that name, in that span, are as many as asked. */
export function eventSql(
  { event, times = { 'at-least': 1 }, within, where }: Extract<Condition, { event: string }>,
  place: Place,
  whereSql: ((properties: SQL) => SQL) | undefined,
): SQL {
  const row = sql.identifier(`event_${place.depth}`);
  const tests = [
    sql`${row}.customer = ${customers.id} and ${row}.event = ${event} and ${row}.at <= ${place.at}`,
    ...(within === undefined ? [] : [sql`${row}.at >= ${movedSql(place, within, -1)}`]),
    ...(asksForAutomated(where) ? [] : [byPerson(sql`${row}.properties`)]),
    ...(whereSql ? [whereSql(sql`${row}.properties`)] : []),
  ];
  const rows = sql`from ${events} as ${row} where ${sql.join(tests, sql` and `)}`;
  return counted(rows, times);
}

/** True for what no machine did. */
const byPerson = (properties: SQL): SQL => sql`${jsonField(properties, automatedProperty).type} is not 'true'`;

function counted(rows: SQL, times: Times): SQL {
  if ('at-least' in times) {
    if (times['at-least'] === 0) return always;
    if (times['at-least'] === 1) return sql`exists (select 1 ${rows})`;
    return sql`(select count(*) ${rows}) >= ${times['at-least']}`;
  }
  const most = 'at-most' in times ? times['at-most'] : times.equal;
  if (most === 0) return sql`not exists (select 1 ${rows})`;
  return sql`(select count(*) ${rows}) ${'equal' in times ? sql`=` : sql`<=`} ${most}`;
}
