import { type Cue, conditionCues, listenerCues, patternCues, untilCues } from './cues.ts';
import { oncePer } from './once-per.ts';
import type { Plan, Step, TriggerSource } from './plan.ts';
import type { Policy } from './policy.ts';

/**
 * The names of all events that a plan may ever ask a customer's history about: what its triggers, goals, exit rules, choices and
 * waits listen for or count, wherever in a condition. Events of other names change no answer of this plan.
 */
export const eventsRead: (plan: Plan) => ReadonlySet<string> = oncePer((plan: Plan) =>
  namesIn([
    ...plan.triggers.flatMap(({ on }) => sourceCues(on)),
    ...[...plan.goals, ...plan.exits].flatMap(({ when }) => listenerCues(when, patternCues)),
    ...Object.values(plan.steps).flatMap(stepCues),
  ]),
);

/** The names of the events that a contact policy counts. */
export const policyEvents = ({ holds = [] }: Policy): ReadonlySet<string> =>
  namesIn(holds.flatMap((hold) => conditionCues(hold.while)));

const prefix = 'event/';

const namesIn = (cues: readonly Cue[]): Set<string> =>
  new Set(cues.flatMap((cue) => (cue.startsWith(prefix) ? [cue.slice(prefix.length)] : [])));

const sourceCues = (on: TriggerSource): Cue[] => (on.type === 'event' ? patternCues(on) : []);

function stepCues(step: Step): Cue[] {
  switch (step.type) {
    case 'choose':
      return 'cases' in step ? step.cases.flatMap(({ when }) => conditionCues(when)) : [];
    case 'wait':
      return untilCues(step.until, patternCues);
    case 'deliver':
    case 'update':
    case 'enter':
    case 'end':
      return [];
    default:
      return step satisfies never;
  }
}
