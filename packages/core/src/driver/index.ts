export { type Admission, admit, type Earlier, keyOf } from './admit.ts';
export { type Performed, perform } from './perform.ts';
export type { DeliveryEvent, Happening, World } from './world.ts';
