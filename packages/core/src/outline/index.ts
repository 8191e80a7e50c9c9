export { type Difference, differencesOf } from './differences.ts';
export { type OutlineLine, outlineOf, type Telling } from './outline.ts';
