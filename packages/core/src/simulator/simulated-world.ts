import type { DeliveryEvent, Happening, World } from '../driver/index.ts';
import type { EngineEvent, Enrollment, Row } from '../engine/index.ts';
import {
  type ContactContext,
  type DeliverStep,
  type HandedOver,
  type JsonObject,
  mayContact,
  type Plan,
  type View,
} from '../plan/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Instant } from '../time/index.ts';
import { type Appointment, agendaOf, endOf } from './agenda.ts';
import { applyHappening, viewOfScenario, withAttributes } from './scenario-view.ts';

/** A world made of a scenario: its clock is the engine's own, its provider does what `deliveries` says. */
export class SimulatedWorld implements World {
  readonly rows: Row[] = [];
  readonly #plan: Plan;
  readonly #scenario: Scenario;
  readonly #agenda: Appointment[];
  readonly #end: Instant;
  #view: View;
  readonly #handedOver: HandedOver[] = [];

  constructor(plan: Plan, scenario: Scenario, entering: string | undefined) {
    this.#plan = plan;
    this.#scenario = scenario;
    this.#agenda = agendaOf(scenario);
    this.#end = endOf(scenario);
    this.#view = viewOfScenario(scenario, plan.zone, entering);
  }

  async recorded(): Promise<undefined> {
    return undefined;
  }

  async view(): Promise<View> {
    return this.#view;
  }

  now(): Instant {
    return this.#end;
  }

  async due(_: Enrollment, limit: Instant): Promise<Instant | undefined> {
    const next = this.#agenda[0];
    return next && next.at <= limit ? next.at : undefined;
  }

  async take(enrollment: Enrollment): Promise<Happening> {
    const next = this.#agenda.shift();
    if (!next) throw new Error('the scenario has no more happenings');
    const { seq, at, happening } = next;
    this.#view = applyHappening(this.#view, happening, { at, enrollment, zone: this.#plan.zone });
    return { seq, at, event: 'event' in happening ? this.#view.history.at(-1) : undefined };
  }

  async deliver({ at }: Enrollment, { node }: { node: string }): Promise<DeliveryEvent> {
    const step = this.#plan.steps[node] as DeliverStep;
    const { policy, deliveries } = this.#scenario;
    const event = settle(step, this.#view, { at, policy, handedOver: this.#handedOver, provider: deliveries[node] });
    const { channel, purpose, contacts } = step;
    if (isHandedOver(event)) this.#handedOver.push({ at, channel, purpose, contacts });
    return event;
  }

  async update(_: Enrollment, change: JsonObject): Promise<void> {
    this.#view = withAttributes(this.#view, change, this.#plan.zone);
  }

  async enterJourney(): Promise<void> {}

  async record(_: EngineEvent, __: Enrollment, rows: Row[]): Promise<void> {
    this.rows.push(...rows);
  }

  async park(): Promise<boolean> {
    return true;
  }
}

/** Sends a message in a scenario: consent and policy as live, the provider as the scenario says (else: accepted). */
export function settle(
  step: DeliverStep,
  view: View,
  context: ContactContext & { provider: 'accepted' | 'failed' | undefined },
): DeliveryEvent {
  const { at, provider } = context;
  const contact = mayContact(step, view, context);
  if (contact.verdict === 'held') return { type: 'delivery-held', at, until: contact.until, why: contact.why };
  if (contact.verdict === 'blocked') return { type: 'delivery-settled', at, outcome: 'blocked', why: contact.why };
  return provider === 'failed'
    ? { type: 'delivery-settled', at, outcome: 'failed', why: 'refused' }
    : { type: 'delivery-settled', at, outcome: 'sent' };
}

const isHandedOver = (event: DeliveryEvent): boolean => event.type === 'delivery-settled' && event.outcome === 'sent';
