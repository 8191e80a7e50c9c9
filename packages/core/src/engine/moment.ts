import type { Plan, Step, Visit } from '../plan/index.ts';
import { type Enrollment, nodeOf, type Position } from './enrollment.ts';
import type { Row } from './row.ts';

/** An enrollment while the engine thinks about it: what it is by now, and the rows written so far. */
export interface Moment {
  plan: Plan;
  enrollment: Enrollment;
  rows: Row[];
}

/** The moment with the enrollment changed. */
export const change = (moment: Moment, changes: Partial<Enrollment>): Moment => ({
  ...moment,
  enrollment: { ...moment.enrollment, ...changes },
});

/** The moment with the customer standing elsewhere. */
export const stand = (moment: Moment, position: Position): Moment => change(moment, { position });

/** The moment with a row that is about no node in particular. */
export const write = (moment: Moment, row: Omit<Row, 'at'>): Moment => ({
  ...moment,
  rows: [...moment.rows, { at: moment.enrollment.at, ...row }],
});

/** The moment with a row about the node the customer is at. */
export function writeHere(moment: Moment, row: Omit<Row, 'at' | 'node' | 'visit'>): Moment {
  const node = here(moment);
  return write(moment, { node, visit: visitOf(moment, node).count, ...row });
}

/** The node the customer is at. */
export function here({ plan, enrollment }: Moment): string {
  const node = nodeOf(enrollment);
  if (node === undefined) throw new Error(`${plan.journey}: the customer is at no node`);
  return node;
}

/** What is remembered of a node; one never entered has no visit. */
export const visitOf = ({ enrollment }: Moment, node: string): Visit =>
  enrollment.visits[node] ?? { count: 0, entered: enrollment.at };

/** The step of a node. */
export function stepOf({ plan }: Moment, node: string): Step {
  const step = plan.steps[node];
  if (!step) throw new Error(`${plan.journey}: no step ${node}`);
  return step;
}
