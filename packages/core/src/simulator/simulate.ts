import { admit, performNow } from '../driver/index.ts';
import { type Enrollment, enlist } from '../engine/index.ts';
import type { HandedOver, Plan, PlanTrigger, View } from '../plan/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { agendaOf, endOf } from './agenda.ts';
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

/** Plays a scenario on a virtual clock, with the loop that live journeys run. */
export function simulate(plan: Plan, scenario: Scenario): Simulation {
  const trigger = triggerOf(plan, scenario);
  if (!trigger) return { trace: [] };
  const story = storyOf(plan, scenario, trigger);
  const { begin, view } = story;
  if (!admit(plan, trigger, { view, at: begin, earlier: [] }).admitted) return { trace: [] };
  return play(plan, enlist(trigger.node, begin), story);
}

/** Runs an enrollment through a story. */
export function play(plan: Plan, enrollment: Enrollment, story: Story): Simulation {
  const world = new SimulatedWorld(plan, story);
  const { enrollment: reached } = performNow(plan, enrollment, world);
  return { trace: traceOf(plan, world.rows), enrollment: reached, view: world.view(), handedOver: world.handedOver };
}
