import type { DeliveryEvent, Happening, World } from '../driver/index.ts';
import type { EngineEvent, Enrollment, Row } from '../engine/index.ts';
import { type DeliverStep, mayContact, type Plan, type View } from '../plan/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Instant } from '../time/index.ts';
import { type Appointment, agendaOf, endOf } from './agenda.ts';
import { applyHappening, viewOfScenario } from './scenario-view.ts';

/** A world made of a scenario: its clock is the engine's own, its provider does what `deliveries` says. */
export class SimulatedWorld implements World {
  readonly rows: Row[] = [];
  enrollment: Enrollment | undefined;
  readonly #plan: Plan;
  readonly #scenario: Scenario;
  readonly #agenda: Appointment[];
  readonly #end: Instant;
  #view: View;

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

  async deliver(enrollment: Enrollment, { node }: { node: string }): Promise<DeliveryEvent> {
    return settle(this.#plan.steps[node] as DeliverStep, this.#view, {
      at: enrollment.at,
      provider: this.#scenario.deliveries[node],
    });
  }

  async record(_: EngineEvent, enrollment: Enrollment, rows: Row[]): Promise<void> {
    this.enrollment = enrollment;
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
  asked: { at: Instant; provider: 'accepted' | 'failed' | undefined },
): DeliveryEvent {
  const { at, provider } = asked;
  const contact = mayContact(step, view);
  if (contact.verdict === 'blocked') return { type: 'delivery-settled', at, outcome: 'blocked', why: contact.why };
  return provider === 'failed'
    ? { type: 'delivery-settled', at, outcome: 'failed', why: 'refused' }
    : { type: 'delivery-settled', at, outcome: 'sent' };
}
