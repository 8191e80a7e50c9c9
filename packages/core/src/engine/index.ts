export { advance } from './advance.ts';
export { type Effect, pending } from './effect.ts';
export {
  alarmOf,
  type Enrollment,
  earliest,
  endOfStay,
  enlist,
  type HoldReason,
  hasEnded,
  nodeOf,
  type Position,
} from './enrollment.ts';
export type { EngineEvent, Verdict } from './event.ts';
export type { Because, Row, RowType } from './row.ts';
