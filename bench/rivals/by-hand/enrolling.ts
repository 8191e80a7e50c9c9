import type { Row } from '@waymark/core/engine';
import type { JsonObject } from '@waymark/core/plan';
import type { NewCustomer } from '@waymark/runtime/testing';
import type { Database } from './database.ts';
import { createTables } from './tables.ts';

/** The rivals' way in: an enrollment and its outbox row in one transaction. `nudge` says that there is one more. */
export function createEnrolling(db: Database, nudge: () => void) {
  const tables = createTables(db);
  const addCustomer = db.prepare<[string, string, string]>(
    'INSERT INTO customers (outside_id, attributes, preferences) VALUES (?, ?, ?)',
  );
  const addConsent = db.prepare<[number, string, string, string]>(
    'INSERT INTO consents (customer, channel, purpose, state) VALUES (?, ?, ?, ?)',
  );
  const find = db.prepare<[string], { id: number }>('SELECT id FROM customers WHERE outside_id = ?');
  const addEnrollment = db.prepare<[number, string, number]>(
    `INSERT INTO enrollments (customer, workflow_id, state, enrolled_at) VALUES (?, ?, 'open', ?)`,
  );
  const addStart = db.prepare<[number, number]>('INSERT INTO outbox (enrollment, created_at) VALUES (?, ?)');
  const countOf = db
    .prepare<[string, string], number>('SELECT count FROM counters WHERE kind = ? AND node = ?')
    .pluck();
  const traces = db.prepare<[], { customer: string; row: string }>(
    `SELECT outside_id AS customer, row FROM trace JOIN enrollments ON enrollments.id = trace.enrollment
     JOIN customers ON customers.id = enrollments.customer ORDER BY enrollment, n`,
  );
  const messages = db.prepare<[], { customer: string; content: string }>(
    `SELECT outside_id AS customer, content FROM messages JOIN deliveries ON deliveries.id = messages.delivery
     JOIN customers ON customers.id = deliveries.customer ORDER BY messages.id`,
  );

  return {
    add: (customers: readonly NewCustomer[]): void =>
      tables.transaction(() => {
        for (const { id, attributes, preferences, consents } of customers) {
          const texts = [JSON.stringify(attributes), JSON.stringify(preferences)] as const;
          const customer = Number(addCustomer.run(id, ...texts).lastInsertRowid);
          for (const { channel, purpose, state } of consents) addConsent.run(customer, channel, purpose, state);
        }
      }),

    enroll(customers: readonly string[]): void {
      for (const outsideId of customers) {
        tables.transaction(() => {
          const customer = find.get(outsideId)?.id ?? 0;
          const at = Date.now();
          const { lastInsertRowid } = addEnrollment.run(customer, `by-hand/${outsideId}/1`, at);
          tables.count('enrolled', '');
          tables.count('open', '');
          addStart.run(Number(lastInsertRowid), at);
        });
        nudge();
      }
    },

    ended: (): number => (countOf.get('enrolled', '') ?? 0) - (countOf.get('open', '') ?? 0),

    lives(): Map<string, { rows: Row[]; messages: JsonObject[] }> {
      const lives = new Map<string, { rows: Row[]; messages: JsonObject[] }>();
      for (const { customer, row } of traces.all()) {
        const life = lives.get(customer) ?? { rows: [], messages: [] };
        life.rows.push(JSON.parse(row) as Row);
        lives.set(customer, life);
      }
      for (const { customer, content } of messages.all()) {
        lives.get(customer)?.messages.push(JSON.parse(content) as JsonObject);
      }
      return lives;
    },

    close: (): void => {
      db.close();
    },
  };
}
