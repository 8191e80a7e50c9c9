import type { DeliveryEvent, Happening, World } from '../driver/index.ts';
import { alarmOf, type EngineEvent, type Enrollment, earliest, type Row } from '../engine/index.ts';
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
import type { Appointment } from './agenda.ts';
import { applyHappening, withAttributes } from './scenario-view.ts';

/** What a simulated world is made of. */
export interface Story extends Pick<Scenario, 'deliveries' | 'policy'> {
  begin: Instant;
  /** What is known of the customer as it begins. */
  view: View;
  /** What the customer was sent before. */
  handedOver: readonly HandedOver[];
  /** What happens, in order; the view knows already of what is no appointment. */
  agenda: readonly (Appointment | Happening)[];
  /** True where nothing is handed over, because the journey is paused. */
  paused?: boolean | undefined;
  /** The last instant; what falls exactly on it still happens. */
  end: Instant;
}

/** A world made of a story: its clock is the engine's own, its provider does what `deliveries` says. */
export class SimulatedWorld implements World {
  readonly rows: Row[] = [];
  readonly handedOver: HandedOver[];
  readonly #plan: Plan;
  readonly #story: Story;
  readonly #agenda: (Appointment | Happening)[];
  #view: View;

  constructor(plan: Plan, story: Story) {
    this.#plan = plan;
    this.#story = story;
    this.#agenda = [...story.agenda];
    this.#view = story.view;
    this.handedOver = [...story.handedOver];
  }

  recorded(): undefined {
    return undefined;
  }

  view(): View {
    return this.#view;
  }

  now(): Instant {
    return this.#story.end;
  }

  due(_: Enrollment, limit: Instant): Instant | undefined {
    const next = this.#agenda[0];
    return next && next.at <= limit ? next.at : undefined;
  }

  take(enrollment: Enrollment): Happening {
    const next = this.#agenda.shift();
    if (!next) throw new Error('nothing more happens');
    if (!('happening' in next)) return next;
    const { seq, at, happening } = next;
    this.#view = applyHappening(this.#view, happening, { at, enrollment, zone: this.#plan.zone });
    return { seq, at, event: 'event' in happening ? this.#view.history.at(-1) : undefined };
  }

  deliver(enrollment: Enrollment, { node, deferred }: { node: string; deferred: boolean }): DeliveryEvent | undefined {
    const at = deferred ? this.#retryAt(enrollment) : enrollment.at;
    if (at === undefined) return undefined;
    if (this.#story.paused) return { type: 'delivery-held', at, until: null, why: 'paused' };
    const step = this.#plan.steps[node] as DeliverStep;
    const { policy, deliveries } = this.#story;
    const event = settle(step, this.#view, { at, policy, handedOver: this.handedOver, provider: deliveries[node] });
    const { channel, purpose, contacts } = step;
    if (isHandedOver(event)) this.handedOver.push({ at, channel, purpose, contacts });
    return event;
  }

  /** When a deferred message is tried again; undefined while something else comes first. */
  #retryAt(enrollment: Enrollment): Instant | undefined {
    const { at, position } = enrollment;
    const notBefore = position.type === 'deferred' ? position.notBefore : undefined;
    const again = Math.max(at, this.#story.begin, notBefore ?? at);
    const next = earliest([this.#agenda[0]?.at, alarmOf(enrollment)]);
    return again <= this.#story.end && (next === null || again < next) ? again : undefined;
  }

  update(_: Enrollment, change: JsonObject): void {
    this.#view = withAttributes(this.#view, change, this.#plan.zone);
  }

  enterJourney(): void {}

  record(_: EngineEvent, __: Enrollment, rows: Row[]): void {
    this.rows.push(...rows);
  }

  park(): boolean {
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
