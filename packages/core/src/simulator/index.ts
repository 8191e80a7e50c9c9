export { type Appointment, agendaOf, endOf } from './agenda.ts';
export { applyHappening, consentsOf, viewOfScenario, withAttributes } from './scenario-view.ts';
export { enteringEvent, type Simulation, simulate, triggerOf } from './simulate.ts';
export { SimulatedWorld, settle } from './simulated-world.ts';
export { type TraceRow, traceOf } from './trace.ts';
