import type { HoldReason } from '@waymark/core/engine';
import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { deliveries } from '../db/schema/deliveries.ts';
import { createDeliveryLists } from './delivery-lists.ts';

/** A delivery as stored. */
export type StoredDelivery = typeof deliveries.$inferSelect;

/** A delivery to be planned. */
type NewDelivery = Pick<
  typeof deliveries.$inferInsert,
  | 'key'
  | 'run'
  | 'enrollment'
  | 'node'
  | 'visit'
  | 'customer'
  | 'connector'
  | 'connection'
  | 'channel'
  | 'purpose'
  | 'contacts'
>;

/** What changes in a delivery's life. */
export type DeliveryChange = Partial<
  Pick<
    StoredDelivery,
    | 'state'
    | 'attempts'
    | 'firstAttemptAt'
    | 'handedAt'
    | 'doubtAt'
    | 'provenAt'
    | 'repeats'
    | 'answer'
    | 'heldAt'
    | 'why'
    | 'providerId'
    | 'language'
    | 'address'
    | 'failure'
    | 'connection'
    | 'connector'
  >
>;

/** One row per message to one customer. */
export function createDeliveries(db: Database) {
  const { placeholder } = sql;
  const byId = db
    .select()
    .from(deliveries)
    .where(eq(deliveries.id, placeholder('id')))
    .prepare();
  const byVisit = db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.enrollment, placeholder('enrollment')),
        eq(deliveries.node, placeholder('node')),
        eq(deliveries.visit, placeholder('visit')),
      ),
    )
    .prepare();
  const plan = db
    .insert(deliveries)
    .values({
      key: placeholder('key'),
      run: placeholder('run'),
      enrollment: placeholder('enrollment'),
      node: placeholder('node'),
      visit: placeholder('visit'),
      customer: placeholder('customer'),
      connector: placeholder('connector'),
      connection: placeholder('connection'),
      channel: placeholder('channel'),
      purpose: placeholder('purpose'),
      contacts: placeholder('contacts'),
      state: 'planned',
    })
    .onConflictDoNothing()
    .returning()
    .prepare();
  const holding = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.enrollment, placeholder('enrollment')),
        eq(deliveries.why, placeholder('why')),
        isNotNull(deliveries.heldAt),
      ),
    )
    .limit(1)
    .prepare();
  const cancel = db
    .update(deliveries)
    .set({ state: 'cancelled', heldAt: null })
    .where(
      and(
        eq(deliveries.enrollment, placeholder('enrollment')),
        or(eq(deliveries.state, 'planned'), and(eq(deliveries.state, 'submitting'), isNull(deliveries.connection))),
      ),
    )
    .prepare();
  const leaveInDoubt = db
    .update(deliveries)
    .set({ state: 'unknown', doubtAt: sql`coalesce(${deliveries.doubtAt}, ${deliveries.handedAt})` })
    .where(and(eq(deliveries.enrollment, placeholder('enrollment')), eq(deliveries.state, 'submitting')))
    .prepare();

  return {
    ...createDeliveryLists(db),

    byId: (id: number): StoredDelivery | undefined => byId.get({ id }),

    byVisit: (enrollment: number, node: string, visit: number): StoredDelivery | undefined =>
      byVisit.get({ enrollment, node, visit }),

    /** Gives the delivery of a visit, planning it where there is none. */
    plan: ({ run = '', connection = null, ...row }: NewDelivery): StoredDelivery => {
      const stored = plan.get({ ...row, run, connection }) ?? byVisit.get(row);
      if (!stored) throw new Error(`the delivery of ${row.node} was not kept`);
      return stored;
    },

    /** True while a message of the enrollment is held for a reason. */
    isHeld: (enrollment: number, why: HoldReason): boolean => holding.get({ enrollment, why }) !== undefined,

    /** What was not handed over of an enrollment never will be; of what may have been, nobody knows. */
    cancel: (enrollment: number): void => {
      cancel.run({ enrollment });
      leaveInDoubt.run({ enrollment });
    },

    change: changing(db),
  };
}

/** Changes the row of an id. A statement is prepared once for each set of columns. */
function changing(db: Database): (id: number, change: DeliveryChange) => void {
  const prepare = (columns: string[]) =>
    db
      .update(deliveries)
      .set(Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)])))
      .where(eq(deliveries.id, sql.placeholder('id')))
      .prepare();
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  return (id, change) => {
    const columns = Object.keys(change);
    const name = columns.join();
    const statement = prepared.get(name) ?? prepare(columns);
    prepared.set(name, statement);
    statement.run({ id, ...change });
  };
}
