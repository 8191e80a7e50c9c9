import { type PastEvent, type Plan, shareOf, type View } from '../../plan/index.ts';
import { addDuration, type Instant } from '../../time/index.ts';
import { consentsOf, historyOf } from '../scenario-view.ts';
import type { Audience, AudienceCustomer, AudienceJourney } from './audience.ts';
import type { Entrant, Occurrence } from './occurrence.ts';
import type { ResponseRule } from './response.ts';
import { Tally } from './tally.ts';

/** An audience made ready: what is the same for every customer. */
export class Run {
  readonly audience: Audience;
  readonly start: Instant;
  readonly end: Instant;
  readonly responses: readonly ResponseRule[];
  readonly tally: Tally;
  readonly #plans: ReadonlyMap<string, Plan>;
  readonly #entries: readonly ReturnType<typeof entriesOf>[number][];

  constructor(audience: Audience) {
    const { journeys } = audience;
    this.audience = audience;
    this.responses = audience.responses ?? [];
    this.start = Date.parse(audience.start);
    this.end = addDuration(this.start, audience.until, 'UTC');
    this.#plans = new Map(journeys.map(({ plan }) => [plan.journey, plan]));
    this.tally = new Tally([...this.#plans.keys()]);
    this.#entries = journeys.flatMap((journey) => entriesOf(journey));
  }

  /** A text that stands for a customer's luck. */
  luckOf = (customer: string): string => `${this.audience.seed ?? ''}\n${customer}`;

  /** A customer as they are at the start. Its history is the customer's own: it grows. */
  viewOf({ id, attributes, preferences = [], consents, segments = [], history = [] }: AudienceCustomer): View {
    return {
      customer: id,
      zone: 'UTC',
      attributes,
      preferences,
      consents: consentsOf({ customer: { consents } }),
      consentRules: this.audience.policy?.consent,
      segments,
      occasions: this.audience.occasions ?? {},
      entry: {},
      history: historyOf({ start: this.audience.start, history }),
    };
  }

  /** What comes to a customer in any case: their entries, then what is written down of them. */
  diaryOf({ id, happenings = [] }: AudienceCustomer): Occurrence[] {
    const entries = this.#entries.map(({ journey, trigger, after, spread, n }): Occurrence => {
      const late = spread && Math.floor(spread * shareOf(`${this.luckOf(id)}\n${journey.plan.journey}\nentry ${n}`));
      const { properties = {} } = journey;
      const at = this.start + after + late;
      const entrants = [{ plan: journey.plan, triggers: [trigger], properties }];
      return trigger.on.type === 'event'
        ? { at, happening: { after: 'PT0S', event: trigger.on.event, properties }, entrants }
        : { at, entrants };
    });
    const own = happenings.map((happening): Occurrence => ({ at: this.#after(happening.after), happening }));
    return [...together(entries), ...own];
  }

  /** Where an event leads those to whom it happens. */
  triggeredBy({ event, properties }: PastEvent): Entrant[] {
    return this.audience.journeys.flatMap(({ plan, enter }) => {
      const triggers = plan.triggers.filter(({ on }) => on.type === 'event' && on.event === event);
      return enter === 'on-event' && triggers.length > 0 ? [{ plan, triggers, properties }] : [];
    });
  }

  /** A customer sent into another journey of the run: by its trigger for calls, else by its first, unasked. */
  sentInto(journey: string, properties: PastEvent['properties']): Entrant[] {
    const plan = this.#plans.get(journey);
    const called = plan?.triggers.find(({ on }) => on.type === 'api') ?? plan?.triggers[0];
    return plan && called ? [{ plan, triggers: [{ ...called, on: { type: 'api' } }], properties }] : [];
  }

  #after = (span: string): Instant => addDuration(this.start, span, 'UTC');
}

function entriesOf(journey: AudienceJourney) {
  const { plan, enter = {} } = journey;
  const trigger = plan.triggers.find(({ node }) => node === (journey.trigger ?? node));
  if (enter === 'on-event' || !trigger) return [];
  const spread = addDuration(0, enter.spread ?? 'PT0S', 'UTC');
  const all = enter.after ?? ['PT0S'];
  return all.map((after, n) => ({ journey, trigger, after: addDuration(0, after, 'UTC'), spread, n }));
}

/** Entries by the same event at the same instant are one event that leads into several journeys. */
function together(entries: readonly Occurrence[]): Occurrence[] {
  const merged: Occurrence[] = [];
  for (const entry of entries) {
    const same = merged.find(({ at, happening }) => at === entry.at && happening && isSame(happening, entry.happening));
    if (same) same.entrants = [...(same.entrants ?? []), ...(entry.entrants ?? [])];
    else merged.push({ ...entry });
  }
  return merged;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
