import type { JsonObject } from '@waymark/core/plan';
import { changeConsent } from '../customers/change.ts';
import { happen } from '../customers/happen.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Store, Tables } from '../store/store.ts';

/** What somebody did with a message. */
export interface Response {
  event: string;
  properties: JsonObject;
  at: number;
}

/** Records an event as an answer to a delivery, however it reached us. False: the delivery is gone. */
export const recordResponse = (store: Store, delivery: number, response: Response): Promise<boolean> =>
  store.transaction((tables) => {
    const stored = tables.deliveries.byId(delivery);
    return stored ? answer(tables, stored, response) : false;
  });

/** Records a click on a tracked link and says where it leads. */
export const recordClick = (store: Store, link: string, at: number): Promise<string | undefined> =>
  store.transaction((tables) => {
    const stored = tables.messages.link(link);
    const delivery = stored && tables.deliveries.byId(stored.delivery);
    if (!stored || !delivery) return undefined;
    answer(tables, delivery, { event: `${delivery.channel}.clicked`, properties: { link: stored.url }, at });
    return stored.url;
  });

/** Withdraws the consent for a delivery's channel and purpose. A repeat changes nothing. False: the delivery is gone. */
export const withdrawConsent = (store: Store, delivery: number, at: number): Promise<boolean> =>
  store.transaction((tables) => {
    const stored = tables.deliveries.byId(delivery);
    if (!stored) return false;
    const { customer, channel, purpose } = stored;
    const known = tables.customers.consents(customer).find((one) => one.channel === channel && one.purpose === purpose);
    if (known?.state === 'withdrawn') return true;
    changeConsent(tables, customer, { consent: { channel, purpose, state: 'withdrawn' }, at });
    return answer(tables, stored, { event: `${channel}.unsubscribed`, properties: {}, at });
  });

function answer(tables: Tables, delivery: StoredDelivery, { event, properties, at }: Response): boolean {
  const customer = tables.customers.byId(delivery.customer);
  if (!customer) return false;
  happen(tables, customer, { event, properties, at, arrived: at, delivery: delivery.id });
  return true;
}
