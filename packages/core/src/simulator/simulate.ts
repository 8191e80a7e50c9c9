import { admit, perform } from '../driver/index.ts';
import { type Enrollment, enlist } from '../engine/index.ts';
import type { Plan, PlanTrigger } from '../plan/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { viewOfScenario } from './scenario-view.ts';
import { SimulatedWorld } from './simulated-world.ts';
import { type TraceRow, traceOf } from './trace.ts';

/** What came of a scenario. The enrollment is undefined when the customer was not admitted. */
export interface Simulation {
  trace: TraceRow[];
  enrollment?: Enrollment | undefined;
}

/** The trigger a scenario enters by: the one it names, else the first. Undefined when there is none of that name. */
export const triggerOf = (plan: Plan, scenario: Scenario): PlanTrigger | undefined =>
  scenario.trigger === undefined ? plan.triggers[0] : plan.triggers.find((one) => one.node === scenario.trigger);

/** The name of the event that enrolls a scenario's customer; undefined for a trigger that is no event. */
export const enteringEvent = ({ on }: PlanTrigger): string | undefined => (on.type === 'event' ? on.event : undefined);

/** Plays a scenario on a virtual clock, with the loop that live journeys run. */
export async function simulate(plan: Plan, scenario: Scenario): Promise<Simulation> {
  const trigger = triggerOf(plan, scenario);
  if (!trigger) return { trace: [] };
  const at = Date.parse(scenario.start);
  const entering = enteringEvent(trigger);
  if (!admit(plan, trigger, { view: viewOfScenario(scenario, plan.zone, entering), at, earlier: [] }).admitted)
    return { trace: [] };
  const world = new SimulatedWorld(plan, scenario, entering);
  const { enrollment } = await perform(plan, enlist(trigger.node, at), world);
  return { trace: traceOf(plan, world.rows), enrollment };
}
