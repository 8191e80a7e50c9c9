import type { Asked, Decision } from '@waymark/core/driver';
import type { EngineEvent, Row } from '@waymark/core/engine';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { journal, trace } from '../db/schema/trace.ts';
import type { Counts } from './counts.ts';

/** Rows of an enrollment, from number `from` on. */
interface Added {
  version: number;
  from: number;
  rows: readonly Row[];
  /** What decided each of them. */
  asked?: readonly (readonly Asked[])[];
}

/** What the engine was told, and the rows it wrote. */
export function createTrace(db: Database, counts: Counts) {
  const { placeholder } = sql;
  const told = db
    .select({ event: journal.event })
    .from(journal)
    .where(and(eq(journal.enrollment, placeholder('enrollment')), eq(journal.n, placeholder('n'))))
    .prepare();
  const tell = db
    .insert(journal)
    .values({ enrollment: placeholder('enrollment'), n: placeholder('n'), event: placeholder('event') })
    .onConflictDoNothing()
    .prepare();
  const add = db
    .insert(trace)
    .values({
      enrollment: placeholder('enrollment'),
      n: placeholder('n'),
      at: placeholder('at'),
      type: placeholder('type'),
      node: placeholder('node'),
      visit: placeholder('visit'),
      row: placeholder('row'),
      asked: placeholder('asked'),
    })
    .onConflictDoNothing()
    .prepare();
  const rows = db
    .select({ row: trace.row })
    .from(trace)
    .where(eq(trace.enrollment, placeholder('enrollment')))
    .orderBy(asc(trace.n))
    .prepare();
  const decisions = db
    .select({ row: trace.n, asked: trace.asked })
    .from(trace)
    .where(and(eq(trace.enrollment, placeholder('enrollment')), isNotNull(trace.asked)))
    .orderBy(asc(trace.n))
    .prepare();

  const arms = db
    .select({ row: trace.row })
    .from(trace)
    .where(and(eq(trace.enrollment, placeholder('enrollment')), eq(trace.type, 'left')))
    .prepare();
  const hasGoal = db
    .select({ n: trace.n })
    .from(trace)
    .where(and(eq(trace.enrollment, placeholder('enrollment')), eq(trace.type, 'goal')))
    .limit(2)
    .prepare();

  /** Who met a goal counts once for each arm they took, whatever goals they meet after. */
  const tallyArms = (version: number, enrollment: number): void => {
    if (hasGoal.all({ enrollment }).length > 1) return;
    const taken = arms.all({ enrollment }).map(({ row }) => row);
    const splits = new Map(taken.flatMap((row) => (row.because?.code === 'arm' ? [[row.node, row.outlet]] : [])));
    for (const [node, name] of splits) counts.change(version, { kind: 'arm-goal', node, name, by: 1 });
  };

  const tally = (version: number, enrollment: number, { type, node, outlet, goal }: Row): void => {
    if (type === 'enrolled') {
      counts.change(version, { kind: 'entered', node, by: 1 });
      counts.change(version, { kind: 'left', node, name: 'next', by: 1 });
    }
    if (type === 'entered') counts.change(version, { kind: 'entered', node, by: 1 });
    if (type === 'left') counts.change(version, { kind: 'left', node, name: outlet, by: 1 });
    if (type === 'sent' || type === 'blocked' || type === 'failed') counts.change(version, { kind: type, node, by: 1 });
    if (type === 'goal') {
      counts.change(version, { kind: 'goal', name: goal, by: 1 });
      tallyArms(version, enrollment);
    }
  };

  return {
    /** What the engine was told as its `n`th event, if it was. */
    told: (enrollment: number, n: number): EngineEvent | undefined => told.get({ enrollment, n })?.event,

    /** Keeps what the engine was told as its `n`th event. False: something was kept there before, and stays. */
    tell: (enrollment: number, n: number, event: EngineEvent): boolean =>
      tell.run({ enrollment, n, event }).changes === 1,

    /**
     * Writes rows from number `from` on, each with what decided it, and counts them; a row already there is neither written
     * nor counted again.
     */
    append: (enrollment: number, added: Added): void => {
      for (const [index, row] of added.rows.entries()) {
        const { at, type, node = null, visit = null } = row;
        const decided = added.asked?.[index] ?? [];
        const asked = decided.length > 0 ? decided : null;
        const { changes } = add.run({ enrollment, n: added.from + index, at, type, node, visit, row, asked });
        if (changes) tally(added.version, enrollment, row);
      }
    },

    /** What decided its rows. */
    decisions: (enrollment: number): Decision[] =>
      decisions.all({ enrollment }).flatMap(({ row, asked }) => (asked ? [{ row, asked }] : [])),

    rows: (enrollment: number): Row[] => rows.all({ enrollment }).map(({ row }) => row),
  };
}
