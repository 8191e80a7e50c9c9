import type { ChannelEvent } from '@waymark/connectors/sdk';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { StoredCustomer } from '../store/customers.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import { normalAddress } from '../store/normal-address.ts';
import type { Tables } from '../store/store.ts';

/** Whom a connection's event is about, and the message it answers, where it answers one. */
export interface Tied {
  customer: StoredCustomer;
  delivery?: StoredDelivery | undefined;
  /** True where the event names its message itself. */
  isNamed: boolean;
}

/** From whom an event comes. */
export interface Source {
  connection: string;
  manifest: ConnectorManifest;
}

/**
 * Ties an event to its delivery, by the delivery's key, else by the provider's id of the message; a connection is believed
 * of its own messages only. An event with neither is about whoever its address belongs to, and answers the latest message
 * that this connection sent there. Undefined: it is about nobody we know.
 */
export function tie(tables: Tables, event: ChannelEvent, source: Source): Tied | undefined {
  const delivery = deliveryOf(tables, event, source.connection);
  if (!delivery) return event.address === undefined ? undefined : tieByAddress(tables, event.address, source);
  const customer = tables.customers.byId(delivery.customer);
  return customer && { customer, delivery, isNamed: true };
}

/** The message of this connection that an event names. */
export function deliveryOf(
  { inbound }: Tables,
  { key, providerId }: ChannelEvent,
  connection: string,
): StoredDelivery | undefined {
  const named = key === undefined ? undefined : inbound.byKey(key);
  if (named?.connection === connection) return named;
  return providerId === undefined ? undefined : inbound.byProviderId(connection, providerId);
}

function tieByAddress(tables: Tables, address: string, { connection, manifest }: Source): Tied | undefined {
  const { address: attribute } = manifest.capabilities;
  if (attribute === undefined) return undefined;
  const delivery = tables.inbound.latestTo(connection, normalAddress(address));
  const id = delivery?.customer ?? tables.addresses.having(normalAddress(address), attribute)[0];
  const customer = id === undefined ? undefined : tables.customers.byId(id);
  return customer && { customer, delivery, isNamed: false };
}
