import type { Json, Purpose } from '../../plan/index.ts';
import type { Scenario, ScenarioHappening } from '../../scenario/index.ts';
import { type Instant, isoInstant } from '../../time/index.ts';

/** Something that is to be so. A value left out: it is missing. */
export type Fact =
  | { attribute: string; value?: Json | undefined }
  | { entry: string; value?: Json | undefined }
  /** A property of the event at hand, in a `where`. */
  | { property: string; value?: Json | undefined }
  | { segment: string; isMember: boolean }
  | { consent: { channel: string; purpose: Purpose }; state: 'granted' | 'withdrawn' }
  | { prefers: string; isFirst: boolean }
  | { occasion: string; start: string; end: string }
  | { event: string; of?: string | undefined; properties: Record<string, Json>; times: number }
  /** What the provider does with the messages of a node. */
  | { delivery: string; state: 'accepted' | 'failed' }
  /** No more than so many messages of a channel are allowed. */
  | { channel: string; most: number };

/** The scenario in which facts are so, from its start on or from an instant on; undefined where they cannot be. */
export function withFacts(scenario: Scenario, facts: readonly Fact[], from?: Instant): Scenario | undefined {
  let changed: Scenario | undefined = scenario;
  const happenings: ScenarioHappening[] = [];
  for (const fact of facts) {
    const later = from === undefined ? undefined : happeningOf(fact, spanTo(scenario, from));
    if (later) happenings.push(...later);
    else changed = changed && fromTheStart(changed, fact);
  }
  return changed && { ...changed, happenings: [...happenings, ...changed.happenings] };
}

const spanTo = ({ start }: Scenario, at: Instant): string => `PT${(at - Date.parse(start)) / 1000}S`;

/** How a fact comes about later; undefined for what can only be so from the start. */
function happeningOf(fact: Fact, after: string): ScenarioHappening[] | undefined {
  if ('attribute' in fact) return [{ after, attributes: { [fact.attribute]: fact.value ?? null } }];
  if ('consent' in fact) return [{ after, consent: { ...fact.consent, state: fact.state } }];
  if ('occasion' in fact) return [{ after, occasion: fact.occasion, start: fact.start, end: fact.end }];
  if (!('event' in fact)) return undefined;
  const { event, of, properties, times } = fact;
  return Array.from({ length: times }, () => ({ after, event, properties, ...(of === undefined ? {} : { of }) }));
}

function fromTheStart(scenario: Scenario, fact: Fact): Scenario | undefined {
  const { customer, segments, properties, history, start } = scenario;
  if ('attribute' in fact) {
    return {
      ...scenario,
      customer: { ...customer, attributes: withValue(customer.attributes, fact.attribute, fact.value) },
    };
  }
  if ('entry' in fact) return { ...scenario, properties: withValue(properties, fact.entry, fact.value) };
  if ('property' in fact) return { ...scenario, properties: withValue(properties, fact.property, fact.value) };
  if ('segment' in fact) {
    const others = segments.filter((one) => one !== fact.segment);
    return { ...scenario, segments: fact.isMember ? [...others, fact.segment] : others };
  }
  if ('consent' in fact) {
    const { channel, purpose } = fact.consent;
    const others = (customer.consents ?? []).filter((one) => one.channel !== channel || one.purpose !== purpose);
    return { ...scenario, customer: { ...customer, consents: [...others, { channel, purpose, state: fact.state }] } };
  }
  if ('prefers' in fact) {
    const others = customer.preferences.filter((one) => one !== fact.prefers);
    return { ...scenario, customer: { ...customer, preferences: fact.isFirst ? [fact.prefers, ...others] : others } };
  }
  if ('occasion' in fact) {
    const { occasion, start: from, end } = fact;
    return { ...scenario, occasions: { ...scenario.occasions, [occasion]: { start: from, end } } };
  }
  if ('delivery' in fact) return { ...scenario, deliveries: { ...scenario.deliveries, [fact.delivery]: fact.state } };
  if ('channel' in fact) {
    const caps = [{ channel: fact.channel, max: fact.most, per: 'P36500D' }];
    return { ...scenario, policy: { ...scenario.policy, caps } };
  }
  if (fact.of !== undefined) return undefined;
  const before = Array.from({ length: fact.times }, (_, n) => ({
    at: isoInstant(Date.parse(start) - (n + 1) * 3_600_000),
    event: fact.event,
    properties: fact.properties,
  }));
  return { ...scenario, history: [...history, ...before] };
}

function withValue(fields: Record<string, Json>, name: string, value: Json | undefined): Record<string, Json> {
  const { [name]: _, ...others } = fields;
  return value === undefined ? others : { ...others, [name]: value };
}
