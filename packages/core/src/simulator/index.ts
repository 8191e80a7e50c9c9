export type { Asked, Decision } from '../driver/index.ts';
export { type Appointment, agendaOf, endOf } from './agenda.ts';
export { type Continuation, explainOn, playOn } from './play-on.ts';
export { applyHappening, consentsOf, historyOf, viewOfScenario, withAttributes } from './scenario-view.ts';
export { whyUnsent } from './sentence.ts';
export { type Explained, enteringEvent, explain, type Simulation, simulate, storyOf, triggerOf } from './simulate.ts';
export { SimulatedWorld, type Story, settle } from './simulated-world.ts';
export { type TraceRow, traceOf } from './trace.ts';
