import type { ConditionField } from './condition-field.ts';

/** Something offered by name. */
export interface Offer {
  value: string;
  label: string;
}

/** What conditions offer by name, beside fields. Events that are not listed can be written. */
export interface ConditionOffers {
  /** Names of events, in groups. */
  events: readonly { group: string; items: readonly string[] }[];
  /** Messages that an event can be tied to. */
  deliveries: readonly Offer[];
  /** Where there are none, no new condition can ask about one. */
  segments: readonly string[];
  channels: readonly Offer[];
  /** The properties that events of a name carry. */
  propertiesOf?: (event: string) => readonly ConditionField[];
}

/** Nothing is known by name. */
export const noOffers: ConditionOffers = { events: [], deliveries: [], segments: [], channels: [] };

/** The offers with the value that is set, even where it is not among them. */
export function withCurrent(offers: readonly Offer[], value: string | undefined): Offer[] {
  const known = value === undefined || value === '' || offers.some((offer) => offer.value === value);
  return known ? [...offers] : [...offers, { value, label: value }];
}
