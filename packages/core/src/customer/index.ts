export type { Operator, Subject } from './comparison.ts';
export { operators } from './comparison.ts';
export { Condition, Times, Where } from './condition.ts';
export { Policy } from './policy.ts';
export { Purpose } from './purpose.ts';
