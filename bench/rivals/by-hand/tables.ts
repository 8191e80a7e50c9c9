import { createHash } from 'node:crypto';
import type { Row } from '@waymark/core/engine';
import type { JsonObject } from '@waymark/core/plan';
import type { Database } from './database.ts';

/** What the journey's code reads of its customer. */
export interface Customer {
  id: number;
  outsideId: string;
  attributes: JsonObject;
  consents: { channel: string; purpose: string; state: string }[];
}

/** An enrollment as stored. */
export interface Enrollment {
  id: number;
  customer: number;
  workflow_id: string;
  state: 'open' | 'ended';
  enrolled_at: number;
  node: string | null;
  until: number | null;
}

/** The statements of the journey's code, prepared once. */
export type Tables = ReturnType<typeof createTables>;

/** Prepares them on an opened file. */
export function createTables(db: Database) {
  const enrollment = db.prepare<[number], Enrollment>('SELECT * FROM enrollments WHERE id = ?');
  const customer = db.prepare<[number], { id: number; outside_id: string; attributes: string }>(
    'SELECT id, outside_id, attributes FROM customers WHERE id = ?',
  );
  const consents = db.prepare<[number], { channel: string; purpose: string; state: string }>(
    'SELECT channel, purpose, state FROM consents WHERE customer = ?',
  );
  const count = db.prepare<[string, string, string, number]>(
    `INSERT INTO counters (kind, node, name, count) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, node, name) DO UPDATE SET count = count + excluded.count`,
  );
  const addRow = db.prepare<[number, number, number, string, string | null, number | null, string]>(
    'INSERT INTO trace (enrollment, n, at, type, node, visit, row) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const place = db.prepare<[string, number, number | null, number]>(
    'UPDATE enrollments SET node = ?, since = ?, until = ? WHERE id = ?',
  );
  const end = db.prepare<[string, number, number]>(
    `UPDATE enrollments SET state = 'ended', reason = ?, ended_at = ?, node = NULL, since = NULL, until = NULL
     WHERE id = ? AND state = 'open'`,
  );
  const planDelivery = db.prepare<[string, number, string, number]>(
    `INSERT INTO deliveries (key, enrollment, node, visit, customer, channel, purpose, state, attempts)
     VALUES (?, ?, ?, 1, ?, 'email', 'marketing', 'planned', 0) ON CONFLICT DO NOTHING`,
  );
  const delivery = db.prepare<[number, string], { id: number; state: string }>(
    'SELECT id, state FROM deliveries WHERE enrollment = ? AND node = ? AND visit = 1',
  );
  const submit = db.prepare<[number, number]>(
    `UPDATE deliveries SET state = 'submitting', attempts = attempts + 1, handed_at = ? WHERE id = ?`,
  );
  const accept = db.prepare<[number, number]>(`UPDATE deliveries SET state = 'accepted', handed_at = ? WHERE id = ?`);
  const capture = db.prepare<[number, string, string, number]>(
    'INSERT INTO messages (delivery, "to", content, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );

  const add = (kind: string, node: string, { name = '', by = 1 } = {}) => count.run(kind, node, name, by);

  return {
    transaction: <T>(work: () => T): T => db.transaction(work).immediate(),

    enrollment: (id: number): Enrollment => enrollment.get(id) as Enrollment,

    customer(id: number): Customer {
      const row = customer.get(id);
      if (!row) throw new Error(`there is no customer ${id}`);
      return {
        id,
        outsideId: row.outside_id,
        attributes: JSON.parse(row.attributes) as JsonObject,
        consents: consents.all(id),
      };
    },

    /** Writes rows from number `from` on; one that is there already is neither written nor counted again. */
    append(id: number, from: number, rows: readonly Row[]): void {
      for (const [index, row] of rows.entries()) {
        const { at, type, node = null, visit = null, outlet = '' } = row;
        if (!addRow.run(id, from + index, at, type, node, visit, JSON.stringify(row)).changes) continue;
        if (type === 'enrolled' || type === 'entered') add('entered', node ?? '');
        if (type === 'enrolled') add('left', node ?? '', { name: 'next' });
        if (type === 'left') add('left', node ?? '', { name: outlet });
      }
    },

    place(id: number, node: string, { since, until }: { since: number; until: number }): void {
      place.run(node, since, until, id);
      add('here', node);
    },

    end({ id, node }: Enrollment, at: number): void {
      if (!end.run('end', at, id).changes) return;
      if (node !== null) add('here', node, { by: -1 });
      add('open', '', { by: -1 });
      add('ended', '', { name: 'end' });
    },

    /** The delivery of a node, planned where there is none. */
    delivery({ id, workflow_id, customer: whose }: Enrollment, node: string): { id: number; state: string } {
      const key = createHash('sha256').update(`${workflow_id}\n${node}\n1`).digest('hex').slice(0, 40);
      planDelivery.run(key, id, node, whose);
      return delivery.get(id, node) as { id: number; state: string };
    },

    submit: (id: number, at: number) => submit.run(at, id),
    accept: (id: number, at: number) => accept.run(at, id),
    capture: (id: number, message: { to: string; content: JsonObject; at: number }) =>
      capture.run(id, message.to, JSON.stringify(message.content), message.at),
    count: add,
  };
}
