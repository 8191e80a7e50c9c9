import type { JsonObject, Plan, PlanTrigger } from '../../plan/index.ts';
import type { ScenarioHappening } from '../../scenario/index.ts';
import type { Instant } from '../../time/index.ts';
import type { Life } from './life.ts';

/** Somebody about to enter a journey, by the first of these triggers that admits them. */
export interface Entrant {
  plan: Plan;
  triggers: readonly PlanTrigger[];
  /** Properties of the entering event, or those they are sent on with. */
  properties: JsonObject;
}

/** Something that comes to one customer at an instant. */
export interface Occurrence {
  at: Instant;
  /** What all open enrollments are told; `changed`: that one of them changed the customer. Left out: nothing. */
  happening?: ScenarioHappening | 'changed' | undefined;
  /** The message it answers. */
  answers?: { life: Life; node: string; visit: number } | undefined;
  /** Where the customer is to enter by it. */
  entrants?: Entrant[] | undefined;
}

/** What comes to one customer, in order; what comes at one instant stays in the order in which it was written down. */
export class Diary {
  readonly #entries: Occurrence[] = [];

  add(occurrence: Occurrence): void {
    let place = this.#entries.length;
    while (place > 0 && (this.#entries[place - 1]?.at ?? 0) > occurrence.at) place--;
    this.#entries.splice(place, 0, occurrence);
  }

  /** When something comes next. */
  next(): Instant | undefined {
    return this.#entries[0]?.at;
  }

  take(): Occurrence | undefined {
    return this.#entries.shift();
  }
}
