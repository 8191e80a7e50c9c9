import type { Happening } from '../driver/index.ts';
import type { Enrollment } from '../engine/index.ts';
import type { HandedOver, Plan, View } from '../plan/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { agendaOf, endOf } from './agenda.ts';
import { ExplainingWorld } from './explaining-world.ts';
import { type Explained, play, type Simulation } from './simulate.ts';
import { SimulatedWorld, type Story } from './simulated-world.ts';

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
export const playOn = (plan: Plan, enrollment: Enrollment, continuation: Continuation): Simulation =>
  play(plan, enrollment, new SimulatedWorld(plan, storyFrom(enrollment, continuation)));

/** Plays on as `playOn` does, and writes down what decided. */
export function explainOn(plan: Plan, enrollment: Enrollment, continuation: Continuation): Explained {
  const world = new ExplainingWorld(plan, storyFrom(enrollment, continuation));
  return { ...play(plan, enrollment, world), decisions: world.decisions };
}

/** What is known at the start of a continuation, and what is to come, as a world. */
function storyFrom(enrollment: Enrollment, continuation: Continuation): Story {
  const { start, view, handedOver = [], happenings = [], untaken = [], paused } = continuation;
  const { deliveries = {}, policy = {} } = continuation;
  const agenda = [...untaken, ...agendaOf({ start, happenings }, untaken.at(-1)?.seq ?? enrollment.taken)];
  const [begin, end] = [Date.parse(start), endOf(continuation)];
  return { begin, view, handedOver, agenda, deliveries, policy, paused, end };
}
