import { type Cue, eventsRead, type JsonObject, type Plan, type View } from '@waymark/core/plan';
import { zoneOf } from '@waymark/core/time';
import { provenSent } from '../deliveries/proven-sent.ts';
import { readPolicy } from '../policy/policy.ts';
import type { StoredCustomer } from '../store/customers.ts';
import type { Tables } from '../store/store.ts';
import { rulesHear } from './announce.ts';
import { countAnswer } from './count-answer.ts';
import { enroll } from './enroll.ts';

/** Something that happened to a customer. */
export interface Occurrence {
  event: string;
  properties: JsonObject;
  /** When it happened by its own account; what lies in the future counts as now. */
  at: number;
  arrived: number;
  /** The delivery it answers. */
  delivery?: number | undefined;
  /** True where it may answer an earlier one as well, so that it does not prove that this one was sent. */
  provesNothing?: boolean | undefined;
}

/**
 * Records an event: every open enrollment of the customer finds it in its inbox, those that listen for it are woken, and
 * live journeys it triggers enroll the customer or keep why not. A test run's customer enters no live journey.
 */
export function happen(tables: Tables, customer: StoredCustomer, occurrence: Occurrence): void {
  const { event, properties, arrived, delivery, provesNothing = false } = occurrence;
  const { enrollments, events, inbox, outbox, versions } = tables;
  if (delivery !== undefined) countAnswer(tables, delivery, occurrence);
  const id = events.add({
    customer: customer.id,
    run: customer.run,
    event,
    at: Math.min(occurrence.at, arrived),
    arrived,
    properties,
    delivery,
  });
  const cues: Cue[] = [`event/${event}`];
  for (const open of enrollments.openOf(customer.id, cues)) {
    const seq = inbox.add({ enrollment: open.id, type: 'event', event: id, at: arrived });
    if (open.hears || rulesHear(versions.byId(open.version)?.plan, cues)) outbox.addWake(open.id, seq, arrived);
  }
  if (delivery !== undefined && !provesNothing) provenSent(tables, delivery, arrived);
  if (customer.run === '') enter(tables, customer, { ...occurrence, id });
}

/** Asks every live journey that the event triggers; the first of a journey's triggers that admits enrolls. */
function enter(tables: Tables, customer: StoredCustomer, { id, ...entering }: Occurrence & { id: number }): void {
  for (const { version, plan } of tables.versions.live()) {
    const triggers = plan.triggers.filter(({ on }) => on.type === 'event' && on.event === entering.event);
    if (!triggers.length) continue;
    const view = viewOf(tables, { customer, plan, entry: entering.properties });
    const refused: string[] = [];
    const entered = triggers.some((trigger) => {
      const event = { id, properties: entering.properties };
      const outcome = enroll(tables, { version, plan, customer, trigger, at: entering.arrived, event, view });
      if ('refused' in outcome) refused.push(outcome.refused);
      return 'enrollment' in outcome;
    });
    const [reason] = refused;
    if (!entered && reason !== undefined) {
      tables.enrollments.refuse({
        journey: plan.journey,
        customer: customer.id,
        event: id,
        reason,
        at: entering.arrived,
      });
    }
  }
}

/** What a customer about to enter is judged by; consents and history are read only where a condition asks for them. */
export function viewOf(tables: Tables, asked: { customer: StoredCustomer; plan: Plan; entry: JsonObject }): View {
  const { customer, plan, entry } = asked;
  return {
    customer: customer.outsideId,
    zone: zoneOf(customer.attributes, plan.zone),
    attributes: customer.attributes,
    preferences: customer.preferences,
    segments: [],
    entry,
    get occasions() {
      return tables.occasions.byKey(customer.run);
    },
    get consentRules() {
      return readPolicy(tables).consent;
    },
    get consents() {
      return tables.customers.consents(customer.id);
    },
    get history() {
      return tables.events.history(customer.id, { names: eventsRead(plan) });
    },
  };
}
