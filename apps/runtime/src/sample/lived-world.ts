import { type Asked, askedFor, type DeliveryEvent, type Happening, type World } from '@waymark/core/driver';
import type { Effect, EngineEvent, Enrollment, Row } from '@waymark/core/engine';
import type { ConsentRecord, DeliverStep, JsonObject, PastEvent, Plan, View } from '@waymark/core/plan';
import type { Scenario, ScenarioHappening } from '@waymark/core/scenario';
import {
  type Appointment,
  agendaOf,
  applyHappening,
  settle,
  viewOfScenario,
  withAttributes,
} from '@waymark/core/simulator';

/** What came to pass with one thing that the engine was told. */
export type Deed =
  | { type: 'happened'; event: PastEvent }
  | { type: 'decided'; consent: ConsentRecord }
  | { type: 'sent'; node: string; visit: number; view: View };

/** One thing that the engine was told, with the enrollment after it, the rows it wrote, and why. */
export interface Step {
  event: EngineEvent;
  enrollment: Enrollment;
  rows: Row[];
  /** What decided each of the rows. */
  asked: Asked[][];
  deed: Deed | undefined;
}

/** A world made of a scenario, whose time has come as far as `now`; it remembers everything that came to pass. */
export class LivedWorld implements World {
  readonly steps: Step[] = [];
  readonly #plan: Plan;
  readonly #now: number;
  readonly #agenda: Appointment[];
  #view: View;
  #judged: Enrollment | undefined;
  #deed: Deed | undefined;

  constructor(plan: Plan, scenario: Scenario, lived: { entering: string | undefined; now: number }) {
    this.#plan = plan;
    this.#now = lived.now;
    this.#agenda = agendaOf(scenario);
    this.#view = viewOfScenario(scenario, plan.zone, lived.entering);
  }

  async recorded(): Promise<undefined> {
    return undefined;
  }

  async view(enrollment: Enrollment): Promise<View> {
    this.#judged = enrollment;
    return this.#view;
  }

  now(): number {
    return this.#now;
  }

  async due(_: Enrollment, limit: number): Promise<number | undefined> {
    const next = this.#agenda[0];
    return next && next.at <= limit ? next.at : undefined;
  }

  async take(enrollment: Enrollment): Promise<Happening> {
    const next = this.#agenda.shift();
    if (!next) throw new Error('nothing more happens');
    const { seq, at, happening } = next;
    this.#view = applyHappening(this.#view, happening, { at, enrollment, zone: this.#plan.zone });
    const event = 'event' in happening ? this.#view.history.at(-1) : undefined;
    this.#deed = event ? { type: 'happened', event } : decision(happening);
    return { seq, at, event };
  }

  async deliver({ at }: Enrollment, { node, visit }: Extract<Effect, { type: 'deliver' }>): Promise<DeliveryEvent> {
    const step = this.#plan.steps[node] as DeliverStep;
    const event = settle(step, this.#view, { at, policy: {}, handedOver: [], provider: 'accepted' });
    const isSent = event.type === 'delivery-settled' && event.outcome === 'sent';
    if (isSent) this.#deed = { type: 'sent', node, visit, view: this.#view };
    return event;
  }

  async update(_: Enrollment, change: JsonObject): Promise<void> {
    this.#view = withAttributes(this.#view, change, this.#plan.zone);
  }

  /** The sample's journeys stand alone. */
  async enterJourney(): Promise<void> {}

  async record(event: EngineEvent, enrollment: Enrollment, rows: Row[]): Promise<void> {
    const heard = this.#deed?.type === 'happened' ? this.#deed.event : undefined;
    const judged = { event, view: this.#view, visits: this.#judged?.visits ?? {}, heard };
    const asked = rows.map((row) => askedFor(this.#plan, row, judged));
    this.steps.push({ event, enrollment, rows, asked, deed: this.#deed });
    this.#deed = undefined;
  }

  async park(): Promise<boolean> {
    return true;
  }
}

const decision = (happening: ScenarioHappening): Deed | undefined =>
  'consent' in happening ? { type: 'decided', consent: happening.consent } : undefined;
