import { askedFor, type Decision, type Happening } from '../driver/index.ts';
import type { EngineEvent, Enrollment, Row } from '../engine/index.ts';
import type { PastEvent, Plan, View } from '../plan/index.ts';
import { SimulatedWorld, type Story } from './simulated-world.ts';

/** A simulated world that writes down what decided. */
export class ExplainingWorld extends SimulatedWorld {
  readonly decisions: Decision[] = [];
  readonly #plan: Plan;
  #judged: Enrollment | undefined;
  #heard: PastEvent | undefined;

  constructor(plan: Plan, story: Story) {
    super(plan, story);
    this.#plan = plan;
  }

  /** Whoever judges an enrollment asks for its view first. */
  override view(enrollment?: Enrollment): View {
    if (enrollment) this.#judged = enrollment;
    return super.view();
  }

  override take(enrollment: Enrollment): Happening {
    const happening = super.take(enrollment);
    this.#heard = happening.event;
    return happening;
  }

  override record(event: EngineEvent, enrollment: Enrollment, rows: Row[]): void {
    const judged = { event, view: super.view(), visits: this.#judged?.visits ?? {}, heard: this.#heard };
    for (const [n, row] of rows.entries()) {
      const asked = askedFor(this.#plan, row, judged);
      if (asked.length > 0) this.decisions.push({ row: this.rows.length + n, asked });
    }
    super.record(event, enrollment, rows);
  }
}
