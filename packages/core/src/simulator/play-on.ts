import type { Happening } from '../driver/index.ts';
import type { Enrollment } from '../engine/index.ts';
import type { HandedOver, Plan, View } from '../plan/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { agendaOf, endOf } from './agenda.ts';
import { play, type Simulation } from './simulate.ts';
import { SimulatedWorld } from './simulated-world.ts';

/** What is known at the instant from which an enrollment is played on, and what is to happen from there. */
export interface Continuation extends Partial<Pick<Scenario, 'happenings' | 'deliveries' | 'policy' | 'until'>> {
  /** The instant, as ISO 8601; `after` and `until` count from it. */
  start: string;
  /** All that is known of the customer by now. */
  view: View;
  /** What the customer was sent before, as far as caps and spacing reach. */
  handedOver?: readonly HandedOver[] | undefined;
  /** What happened by `start` and is still to be taken, in order of arrival; the view knows of it already. */
  untaken?: readonly Happening[] | undefined;
  /** True where the journey is paused: it stays so, and nothing is handed over. */
  paused?: boolean | undefined;
}

/**
 * Plays on from where an enrollment is, live or simulated: the further rows, on a virtual clock, with the loop that
 * live journeys run. All of it is plain JSON. A message whose first attempt failed for now is tried again at `start`, or
 * when its provider takes it again. What was to come before `start` and has not yet come, comes at its own instant.
 */
export function playOn(plan: Plan, enrollment: Enrollment, continuation: Continuation): Simulation {
  const { start, view, handedOver = [], happenings = [], untaken = [], paused } = continuation;
  const { deliveries = {}, policy = {} } = continuation;
  const agenda = [...untaken, ...agendaOf({ start, happenings }, untaken.at(-1)?.seq ?? enrollment.taken)];
  const [begin, end] = [Date.parse(start), endOf(continuation)];
  const story = { begin, view, handedOver, agenda, deliveries, policy, paused, end };
  return play(plan, enrollment, new SimulatedWorld(plan, story));
}
