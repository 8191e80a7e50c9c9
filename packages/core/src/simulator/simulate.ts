import { admit, type Decision, performNow } from '../driver/index.ts';
import { type Enrollment, enlist } from '../engine/index.ts';
import type { HandedOver, Plan, PlanTrigger, View } from '../plan/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { agendaOf, endOf } from './agenda.ts';
import { ExplainingWorld } from './explaining-world.ts';
import { viewOfScenario } from './scenario-view.ts';
import { SimulatedWorld, type Story } from './simulated-world.ts';
import { type TraceRow, traceOf } from './trace.ts';

/** What came of a scenario: the trace, and all that `playOn` needs to go on from there. Plain JSON. */
export interface Simulation {
  trace: TraceRow[];
  /** Undefined when the customer was not admitted. */
  enrollment?: Enrollment | undefined;
  /** What is known of the customer in the end. */
  view?: View | undefined;
  /** What was handed over to the customer. */
  handedOver?: HandedOver[] | undefined;
}

/** The trigger a scenario enters by: the one it names, else the first. Undefined when there is none of that name. */
export const triggerOf = (plan: Plan, scenario: Pick<Scenario, 'trigger'>): PlanTrigger | undefined =>
  scenario.trigger === undefined ? plan.triggers[0] : plan.triggers.find((one) => one.node === scenario.trigger);

/** The name of the event that enrolls a scenario's customer; undefined for a trigger that is no event. */
export const enteringEvent = ({ on }: PlanTrigger): string | undefined => (on.type === 'event' ? on.event : undefined);

/** A scenario as the world of an enrollment that begins with it, by a trigger. */
export const storyOf = (plan: Plan, scenario: Scenario, trigger: PlanTrigger): Story => ({
  begin: Date.parse(scenario.start),
  view: viewOfScenario(scenario, plan.zone, enteringEvent(trigger)),
  handedOver: [],
  agenda: agendaOf(scenario),
  deliveries: scenario.deliveries,
  policy: scenario.policy,
  end: endOf(scenario),
});

/** A simulation with what decided its rows. */
export interface Explained extends Simulation {
  decisions: Decision[];
}

/** Plays a scenario on a virtual clock, with the loop that live journeys run. */
export function simulate(plan: Plan, scenario: Scenario): Simulation {
  const begun = begin(plan, scenario);
  return begun ? play(plan, begun.enrollment, new SimulatedWorld(plan, begun.story)) : { trace: [] };
}

/** Plays a scenario as `simulate` does, and writes down what decided. */
export function explain(plan: Plan, scenario: Scenario): Explained {
  const begun = begin(plan, scenario);
  if (!begun) return { trace: [], decisions: [] };
  const world = new ExplainingWorld(plan, begun.story);
  return { ...play(plan, begun.enrollment, world), decisions: world.decisions };
}

/** The enrollment that a scenario begins with, and its world; undefined where the customer is not admitted. */
function begin(plan: Plan, scenario: Scenario): { enrollment: Enrollment; story: Story } | undefined {
  const trigger = triggerOf(plan, scenario);
  if (!trigger) return undefined;
  const story = storyOf(plan, scenario, trigger);
  const { begin: at, view } = story;
  if (!admit(plan, trigger, { view, at, earlier: [] }).admitted) return undefined;
  return { enrollment: enlist(trigger.node, at), story };
}

/** Runs an enrollment through a simulated world. */
export function play(plan: Plan, enrollment: Enrollment, world: SimulatedWorld): Simulation {
  const { enrollment: reached } = performNow(plan, enrollment, world);
  return { trace: traceOf(plan, world.rows), enrollment: reached, view: world.view(), handedOver: world.handedOver };
}
