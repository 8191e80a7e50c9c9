export type { Host } from './host.ts';
export { type Ears, type Ending, type IsolatedProcess, type ProcessLimits, startProcess } from './start-process.ts';
