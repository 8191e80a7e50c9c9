import type { Scenario } from '@waymark/core/scenario';
import type { AudienceCustomer } from '@waymark/core/simulator/audience';
import { isoInstant } from '@waymark/core/time';
import type { AudienceAsked, AudiencePage } from '../api/customers.ts';
import { isSaid } from '../customers/consent.ts';
import type { Tables } from '../store/store.ts';

/** So many of each customer's latest events are told: conditions rarely count further, and a reply stays small. */
const mostEvents = 50;

/** A part of the live customers, as the simulator plays them. */
export function audiencePage(
  { customers, events }: Tables,
  { after, limit, events: names }: AudienceAsked,
): AudiencePage {
  const found = customers.page(after, limit);
  const ids = found.map(({ id }) => id);
  const consents = Map.groupBy(customers.consentsOf(ids), ({ customer }) => customer);
  const past = pastOf({ events }, ids, names);
  const last = found.at(-1);
  return {
    customers: found.map(
      ({ id, outsideId, attributes, preferences }): AudienceCustomer => ({
        id: outsideId,
        attributes,
        preferences,
        consents: (consents.get(id) ?? [])
          .filter(isSaid)
          .map(({ channel, purpose, state }) => ({ channel, purpose, state })),
        history: past.get(id) ?? [],
      }),
    ),
    ...(found.length === limit && last ? { next: last.outsideId } : {}),
    total: customers.total(),
  };
}

/** The latest events of these names that happened to each of several customers (ids of ours), in order of arrival. */
export function pastOf(
  { events }: Pick<Tables, 'events'>,
  ids: readonly string[],
  names: readonly string[],
): Map<string, Scenario['history']> {
  const latest = Map.groupBy(events.latestOf(ids, { names, most: mostEvents }), ({ customer }) => customer);
  const told = (id: string) =>
    (latest.get(id) ?? []).map(({ at, event, properties }) => ({ at: isoInstant(at), event, properties }));
  return new Map(ids.map((id) => [id, told(id)]));
}
