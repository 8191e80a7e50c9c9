import { type DeliveryEvent, type Happening, performNow, type World } from '../../driver/index.ts';
import {
  alarmOf,
  type Effect,
  type EngineEvent,
  type Enrollment,
  enlist,
  hasEnded,
  type Row,
} from '../../engine/index.ts';
import type { DeliverStep, JsonObject, PastEvent, Plan, View } from '../../plan/index.ts';
import { type Instant, zoneOf } from '../../time/index.ts';
import type { Message } from './response.ts';

/** The customer around an enrollment: what all their enrollments share. */
export interface Surroundings {
  /** How far time has come for timers. */
  now(): Instant;
  /** Sends a message as consent, policy and the provider's luck have it. */
  send(life: Life, message: Message, at: Instant): DeliveryEvent;
  change(change: JsonObject, at: Instant): void;
  enter(life: Life, journey: string, at: Instant): void;
  tell(life: Life, rows: readonly Row[]): void;
}

/** How an enrollment begins. */
export interface Beginning {
  plan: Plan;
  trigger: string;
  at: Instant;
  view: View;
  /** A text that is this enrollment's own: its luck. */
  luck: string;
}

/** One enrollment of a customer, among others: the world as it meets it. */
export class Life implements World {
  readonly plan: Plan;
  readonly luck: string;
  /** The node it entered last. */
  here: string | undefined;
  /** True once a message was sent that reaches the customer; a task for our own people is none. */
  isWritten = false;
  readonly #around: Surroundings;
  #enrollment: Enrollment;
  #view: View;
  #alarm: Instant | null = null;
  #offered: Happening | undefined;

  constructor(around: Surroundings, { plan, trigger, at, view, luck }: Beginning) {
    this.plan = plan;
    this.luck = luck;
    this.#around = around;
    this.#view = view;
    this.#enrollment = enlist(trigger, at);
  }

  get enrollment(): Enrollment {
    return this.#enrollment;
  }

  get hasEnded(): boolean {
    return hasEnded(this.#enrollment);
  }

  /** When it wants to be told that time has passed. */
  get alarm(): Instant | null {
    return this.#alarm;
  }

  /** Goes as far as it goes by now. */
  go(): void {
    this.#enrollment = performNow(this.plan, this.#enrollment, this).enrollment;
    this.#alarm = alarmOf(this.#enrollment);
  }

  /** Takes what happened to the customer, and goes on. */
  hear(at: Instant, event?: PastEvent): void {
    if (event) this.#view.history.push(event);
    this.#offered = { seq: this.#enrollment.taken + 1, at, event };
    this.go();
  }

  /** Knows of what is shared: attributes, consents, occasions. */
  know(shared: View): void {
    const { entry, history } = this.#view;
    this.#view = { ...shared, zone: zoneOf(shared.attributes, this.plan.zone), entry, history };
  }

  recorded(): undefined {
    return undefined;
  }

  view(): View {
    return this.#view;
  }

  now(): Instant {
    return this.#around.now();
  }

  /** What is offered is due: it comes before every timer of its instant, and those before it have rung. */
  due(): Instant | undefined {
    return this.#offered?.at;
  }

  take(): Happening {
    const happening = this.#offered;
    if (!happening) throw new Error('nothing happened');
    this.#offered = undefined;
    return happening;
  }

  deliver({ at }: Enrollment, { node, visit }: Extract<Effect, { type: 'deliver' }>): DeliveryEvent {
    const step = this.plan.steps[node] as DeliverStep;
    return this.#around.send(this, { journey: this.plan.journey, node, visit, step }, at);
  }

  update({ at }: Enrollment, change: JsonObject): void {
    this.#around.change(change, at);
  }

  enterJourney({ at }: Enrollment, journey: string): void {
    this.#around.enter(this, journey, at);
  }

  record(_: EngineEvent, __: Enrollment, rows: Row[]): void {
    this.#around.tell(this, rows);
  }

  park(): boolean {
    return true;
  }
}
