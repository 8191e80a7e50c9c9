import { admit, type Earlier } from '../../driver/index.ts';
import type { PastEvent, View } from '../../plan/index.ts';
import { type Instant, zoneOf } from '../../time/index.ts';
import { Life, type Surroundings } from './life.ts';
import type { Entrant } from './occurrence.ts';
import { count } from './result.ts';
import type { Run } from './run.ts';

/** What an entry is judged by: all that is known of the customer, and the event that enters them, if it is one. */
interface Asked {
  at: Instant;
  shared: View;
  event: PastEvent | undefined;
}

/** The entries of one customer into the journeys of a run. */
export class Entries {
  readonly #run: Run;
  readonly #around: Surroundings;
  /** By journey. */
  readonly #earlier = new Map<string, Earlier[]>();
  readonly #records = new Map<Life, Earlier>();

  constructor(run: Run, around: Surroundings) {
    this.#run = run;
    this.#around = around;
  }

  /** A new enrollment, where a trigger and the entry rule admit the customer; else why not is counted. */
  admit({ plan, triggers, properties }: Entrant, { at, shared, event }: Asked): Life | undefined {
    const earlier = this.#earlier.get(plan.journey) ?? [];
    const history = event ? [...shared.history, { ...event, entering: true }] : [...shared.history];
    const view = { ...shared, zone: zoneOf(shared.attributes, plan.zone), entry: properties, history };
    let refused: string | undefined;
    for (const trigger of triggers) {
      const admission = admit(plan, trigger, { view, at, earlier });
      if (admission.admitted) {
        const record: Earlier = { key: admission.key };
        this.#earlier.set(plan.journey, [...earlier, record]);
        const luck = `${this.#run.luckOf(shared.customer)}\n${plan.journey}\n${earlier.length + 1}`;
        const life = new Life(this.#around, { plan, trigger: trigger.node, at, view, luck });
        this.#records.set(life, record);
        return life;
      }
      refused ??= admission.why;
    }
    if (refused !== undefined) count(this.#run.tally.of(plan.journey).refused, refused);
    return undefined;
  }

  /** Keeps when an enrollment ended, since the customer may enter again after it. */
  ended(life: Life): void {
    const record = this.#records.get(life);
    if (record) record.endedAt = life.enrollment.at;
  }
}
