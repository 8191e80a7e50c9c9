import type { Plan, Step, Visit } from '../plan/index.ts';
import { type Enrollment, nodeOf, type Position } from './enrollment.ts';
import type { Row } from './row.ts';

/**
 * An enrollment while the engine thinks about it: what it is by now, and the rows written so far. Both are the engine's
 * own copies, changed in place until it is done; what they hold is never changed, only replaced.
 */
export interface Moment {
  readonly plan: Plan;
  readonly enrollment: Enrollment;
  readonly rows: Row[];
}

/** Changes the enrollment. */
export function change(moment: Moment, changes: Partial<Enrollment>): Moment {
  Object.assign(moment.enrollment, changes);
  return moment;
}

/** Has the customer stand elsewhere. */
export function stand(moment: Moment, position: Position): Moment {
  moment.enrollment.position = position;
  return moment;
}

/** Writes a row that is about no node in particular. */
export function write(moment: Moment, row: Omit<Row, 'at'>): Moment {
  moment.rows.push({ at: moment.enrollment.at, ...row });
  return moment;
}

/** Writes a row about the node the customer is at. */
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
