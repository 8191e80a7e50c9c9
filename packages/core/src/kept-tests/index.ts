export { brokenTests } from './broken-tests.ts';
export { type Departure, departureOf } from './departure.ts';
export { KeptRow, KeptTest, keptRows } from './kept-test.ts';
