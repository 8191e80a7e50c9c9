import type { JsonObject } from '@waymark/core/plan';
import { happen } from '../customers/happen.ts';
import { followEvent } from '../inbox/follow-event.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Store, Tables } from '../store/store.ts';

/** What somebody did with a message. */
export interface Response {
  event: string;
  properties: JsonObject;
  at: number;
}

/** When a link was followed or a picture fetched, and whether a machine did it. */
export interface Visit {
  at: number;
  automated: boolean;
}

/** Records an event as an answer to a delivery, however it reached us; its task follows. False: the delivery is gone. */
export const recordResponse = (store: Store, delivery: number, response: Response): Promise<boolean> =>
  store.transaction((tables) => {
    const stored = tables.deliveries.byId(delivery);
    followEvent(tables, delivery, response);
    return stored ? recordAnswer(tables, stored, response) : false;
  });

/**
 * Records a click on a tracked link and says where it leads. Every click is an event; it counts as automated, too, where
 * it is the third link of its message that was followed within two seconds.
 */
export const recordClick = (store: Store, link: string, { at, automated }: Visit): Promise<string | undefined> =>
  store.transaction((tables) => {
    const stored = tables.messages.link(link);
    const delivery = stored && tables.deliveries.byId(stored.delivery);
    if (!stored || !delivery) return undefined;
    const event = `${delivery.channel}.clicked`;
    const { url } = stored;
    const isMarked = automated || followsAll(tables, delivery.id, { event, url, at });
    recordAnswer(tables, delivery, { event, properties: { link: url, ...(isMarked && { automated: true }) }, at });
    return url;
  });

/** Records that a message was opened. False: the delivery is gone. */
export const recordOpen = (store: Store, delivery: number, { at, automated }: Visit): Promise<boolean> =>
  store.transaction((tables) => {
    const stored = tables.deliveries.byId(delivery);
    if (!stored) return false;
    const properties = automated ? { automated } : {};
    return recordAnswer(tables, stored, { event: `${stored.channel}.opened`, properties, at });
  });

/** Records an event as an answer to a delivery, within a transaction. False: its customer is gone. */
export function recordAnswer(tables: Tables, delivery: StoredDelivery, { event, properties, at }: Response): boolean {
  const customer = tables.customers.byId(delivery.customer);
  if (!customer) return false;
  happen(tables, customer, { event, properties, at, arrived: at, delivery: delivery.id });
  return true;
}

const sweep = 2_000;

/** True where two other links of the message were followed just before: nobody reads so fast. */
function followsAll({ events }: Tables, delivery: number, click: { event: string; url: string; at: number }): boolean {
  const recent = events.ofDelivery(delivery).filter(({ event, at }) => event === click.event && at > click.at - sweep);
  const others = new Set(recent.map(({ properties }) => properties.link));
  others.delete(click.url);
  return others.size >= 2;
}
