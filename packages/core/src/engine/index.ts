export { type Admission, admit, type Earlier, keyOf } from './admit.ts';
export { advance } from './advance.ts';
export { type Effect, pending } from './effect.ts';
export { alarmOf, type Enrollment, enlist, type HoldReason, hasEnded, nodeOf, type Position } from './enrollment.ts';
export type { EngineEvent, Verdict } from './event.ts';
export { perform } from './perform.ts';
export type { Because, Row, RowType } from './row.ts';
export type { DeliveryEvent, Happening, World } from './world.ts';
