export { type Admission, admit, type Earlier, keyOf } from './admit.ts';
export { type Asked, askedFor, type Decision, type Judged } from './decision.ts';
export { type Performed, perform, performNow } from './perform.ts';
export type { Answer, DeliveryEvent, Happening, World } from './world.ts';
