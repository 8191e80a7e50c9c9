import type { JsonObject } from '@waymark/core/plan';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';
import { events } from '../db/schema/events.ts';
import { createEvents } from '../store/events.ts';
import { type SeenField, watchFields } from './seen-fields.ts';
import { stretchesOf } from './stretches.ts';

/** What live customers have, and what happened to them, by name. */
export interface Catalogue {
  attributes: SeenField[];
  /** Names of events, each with the properties of its latest ones. */
  events: { name: string; properties: SeenField[] }[];
}

/** Of so many customers the attributes are looked at: of all, or of some evenly spread. */
const mostCustomers = 200_000;
const latest = 300;
const mostEvents = 300;

/**
 * Looks through customers and events; pauses often. From `end` on, in the milliseconds of `now`, it looks no further: then
 * attributes are those of the customers seen so far, and events have their names alone.
 */
export function* readCatalogue(db: Database, now: () => number, end: number): Generator<undefined, Catalogue> {
  const attributes = watchFields();
  const rowid = sql`${customers}.rowid`;
  const rows = db.get<{ rows: number }>(sql`select count(*) as rows from ${customers}`)?.rows ?? 0;
  const every = Math.max(Math.ceil(rows / mostCustomers), 1);
  const part = db
    .select({ attributes: customers.attributes })
    .from(customers)
    .where(
      and(
        eq(customers.run, ''),
        sql`${rowid} > ${sql.placeholder('after')} and ${rowid} <= ${sql.placeholder('upTo')} and ${rowid} % ${every} = 0`,
      ),
    )
    .prepare();
  for (const stretch of stretchesOf(db, now)) {
    for (const customer of part.all({ ...stretch })) attributes.see(customer.attributes);
    yield;
    if (now() > end) break;
  }
  const found: Catalogue = { attributes: attributes.fields(), events: [] };
  const ofName = db
    .select({ properties: events.properties })
    .from(events)
    .where(and(eq(events.run, ''), eq(events.event, sql.placeholder('name'))))
    .orderBy(desc(events.id))
    .limit(latest)
    .prepare();
  for (const name of createEvents(db).names()) {
    const properties = watchFields();
    if (found.events.length < mostEvents && now() <= end) {
      for (const event of ofName.all({ name })) properties.see(event.properties as JsonObject);
    }
    found.events.push({ name, properties: properties.fields() });
    yield;
  }
  return found;
}
