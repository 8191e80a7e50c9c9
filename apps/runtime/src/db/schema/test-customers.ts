import type { JsonObject } from '@waymark/core/plan';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Made-up customers, written to simulate journeys with: nobody enrolls them, and nothing is sent to them. */
export const testCustomers = sqliteTable('test_customers', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
  attributes: text({ mode: 'json' }).$type<JsonObject>().notNull(),
});
