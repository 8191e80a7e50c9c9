import type { Enrollment } from '../engine/index.ts';
import {
  type ConsentRecord,
  type JsonObject,
  type PastEvent,
  type View,
  type Visit,
  withChange,
} from '../plan/index.ts';
import type { Scenario, ScenarioHappening } from '../scenario/index.ts';
import { type Instant, zoneOf } from '../time/index.ts';

/** What a scenario knows of its customer before the journey starts. `entering` is the event that enrolls, if it is one. */
export function viewOfScenario(scenario: Scenario, zone: string, entering: string | undefined): View {
  const { customer, properties } = scenario;
  const start = Date.parse(scenario.start);
  const history = historyOf(scenario);
  if (entering) history.push({ at: start, arrived: start, event: entering, properties, entering: true });
  return {
    customer: customer.id,
    zone: zoneOf(customer.attributes, zone),
    attributes: customer.attributes,
    preferences: customer.preferences,
    consents: consentsOf(scenario),
    consentRules: scenario.policy.consent,
    segments: scenario.segments,
    occasions: scenario.occasions,
    entry: properties,
    history,
  };
}

/** What was known at the start, in order of arrival: a time after it is set to the start, as to any event's arrival. */
export function historyOf({ start, history }: Pick<Scenario, 'start' | 'history'>): PastEvent[] {
  const latest = Date.parse(start);
  const past = history.map(({ at, event, properties }) => {
    const arrived = Math.min(Date.parse(at), latest);
    return { at: arrived, arrived, event, properties };
  });
  return past.sort((a, b) => a.arrived - b.arrived);
}

/** A scenario without `consents` grants all; a given list is complete. */
export const consentsOf = ({ customer }: { customer: { consents?: ConsentRecord[] | undefined } }): ConsentRecord[] =>
  customer.consents ?? [{ channel: '*', purpose: '*', state: 'granted' }];

/** The view after a happening at an instant; an event joins the history, tied to its node's latest delivery. */
export function applyHappening(
  view: View,
  happening: ScenarioHappening,
  asked: { at: Instant; enrollment: Pick<Enrollment, 'visits'>; zone: string },
): View {
  if ('event' in happening)
    return { ...view, history: [...view.history, pastEvent(happening, asked.at, asked.enrollment.visits)] };
  if ('attributes' in happening) {
    return withAttributes(view, happening.attributes, asked.zone);
  }
  if ('consent' in happening) {
    const { channel, purpose } = happening.consent;
    const others = view.consents.filter((one) => one.channel !== channel || one.purpose !== purpose);
    return { ...view, consents: [...others, happening.consent] };
  }
  const { occasion, start, end } = happening;
  return { ...view, occasions: { ...view.occasions, [occasion]: { start, end } } };
}

/** The view after a change of attributes (null unsets), with the zone they name. */
export function withAttributes(view: View, change: JsonObject, fallback: string): View {
  const attributes = withChange(view.attributes, change);
  return { ...view, attributes, zone: zoneOf(attributes, fallback) };
}

/** A happening that is an event, as the customer's history holds it. `of` means the latest delivery of that node. */
export function pastEvent(
  { event, of, properties }: Extract<ScenarioHappening, { event: string }>,
  at: Instant,
  visits: Readonly<Record<string, Visit>>,
): PastEvent {
  const visit = of === undefined ? undefined : visits[of];
  const delivery = of !== undefined && typeof visit?.sent === 'number' ? { node: of, visit: visit.count } : undefined;
  return { at, arrived: at, event, properties, delivery };
}
