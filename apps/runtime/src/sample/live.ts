import { perform } from '@waymark/core/driver';
import { enlist } from '@waymark/core/engine';
import type { JsonObject, Plan, PlanTrigger } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import { enteringEvent, simulate, type TraceRow } from '@waymark/core/simulator';
import { isoInstant } from '@waymark/core/time';
import type { SampleCustomer } from './customers.ts';
import { LivedWorld, type Step } from './lived-world.ts';
import { day, type Story } from './story.ts';

/** A sample customer’s time in the live journey, from their entry up to now. */
export interface Life {
  customer: SampleCustomer;
  trigger: PlanTrigger;
  start: number;
  /** Properties of the entering event. */
  properties: JsonObject;
  /** At least one. */
  steps: Step[];
}

const properties = { source: 'website' };

/** Lets a customer live through a story with the loop that live journeys run, so that it has got them there `now`. */
export async function live(
  plan: Plan,
  customer: SampleCustomer,
  { story, now }: { story: Story; now: number },
): Promise<Life> {
  const [trigger] = plan.triggers;
  if (!trigger) throw new Error(`${plan.journey} has no start`);
  const begun = (start: number) => scenarioOf(customer, story, start);
  const start = findStart(plan, begun, { story, now });
  const world = new LivedWorld(plan, begun(start), { entering: enteringEvent(trigger), now });
  await perform(plan, enlist(trigger.node, start), world);
  return { customer, trigger, start, properties, steps: world.steps };
}

/** Tries the story from a guess and moves it; a second try settles what a clock change in between does. */
function findStart(
  plan: Plan,
  begun: (start: number) => Scenario,
  { story, now }: { story: Story; now: number },
): number {
  let start = now - 80 * day;
  for (let tries = 0; tries < 2; tries++) {
    const { trace } = simulate(plan, { ...begun(start), until: 'P150D' });
    start += offBy(trace, story, now);
  }
  return start;
}

/** How much later a story would have to begin. */
function offBy(trace: readonly TraceRow[], { now: aim }: Story, now: number): number {
  if ('endedAgo' in aim) return now - aim.endedAgo - instantOf(trace.findLast(({ type }) => type === 'exited')?.at);
  const wait = trace.findLast(({ type, node }) => type === 'waiting' && node === aim.waitsAt);
  return now + aim.left - instantOf(wait?.until);
}

function instantOf(text: string | null | undefined): number {
  if (typeof text !== 'string') throw new Error('the story does not get there');
  return Date.parse(text);
}

const scenarioOf = (customer: SampleCustomer, { happenings }: Story, start: number): Scenario => ({
  start: isoInstant(start),
  customer: {
    id: customer.outsideId,
    attributes: customer.attributes,
    preferences: customer.preferences,
    consents: customer.consents as NonNullable<Scenario['customer']['consents']>,
  },
  segments: [],
  history: [],
  happenings,
  deliveries: {},
  policy: {},
  occasions: {},
  properties,
});
