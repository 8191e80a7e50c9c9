import type { ConnectorManifest } from '@waymark/core/journey';
import { type Basis, consentRule, hasConsent, type Purpose } from '@waymark/core/plan';
import { zoneOf } from '@waymark/core/time';
import { readPolicy } from '../policy/policy.ts';
import type { StoredCustomer } from '../store/customers.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { purposes } from './choices.ts';
import { maskAddress } from './mask-address.ts';

/** What somebody said of a kind of message, and how; nothing where the basis alone decides. */
export interface Said {
  state: 'granted' | 'withdrawn' | 'pending';
  at: number;
  /** True where they confirmed it by a link sent to them. */
  confirmed: boolean;
}

/** One kind of message on a channel. */
export interface Preference {
  purpose: Purpose;
  basis: Basis;
  /** Whether such messages are sent. */
  allowed: boolean;
  said?: Said | undefined;
}

/** What a person sees of themselves by the link in a message. */
export interface Preferences {
  /** The message, and where it went: its address is masked, since messages are forwarded. */
  message: { channel: string; purpose: Purpose; address?: string | undefined; own: Preference };
  /** Who sends. */
  sender: string;
  /** The language attribute of the customer (BCP 47), where it is a text. */
  language?: string | undefined;
  /** The customer's zone. */
  zone: string;
  channels: { channel: string; choices: Preference[] }[];
}

/**
 * Reads what the page behind a message's links shows: the message's customer only. Channels are its own, those of which
 * they said something, and those that reach the customer at an address we have. Undefined: the message or its customer is
 * gone.
 */
export function readPreferences(
  tables: Tables,
  id: number,
  manifests: readonly ConnectorManifest[],
): (Preferences & { delivery: StoredDelivery }) | undefined {
  const delivery = tables.deliveries.byId(id);
  const customer = delivery && tables.customers.byId(delivery.customer);
  if (!delivery || !customer) return undefined;
  const records = tables.customers.consentsOf([customer.id]);
  const rules = readPolicy(tables).consent ?? [];
  const preferenceOf = (channel: string, purpose: Purpose): Preference => {
    const record =
      records.find((one) => one.channel === channel && one.purpose === purpose) ??
      records.find((one) => one.channel === '*' && one.purpose === '*');
    return {
      purpose,
      basis: consentRule(rules, { channel, purpose }).basis,
      allowed: hasConsent(records, { channel, purpose }, rules),
      said: record && { state: record.state, at: record.at, confirmed: record.proof !== null },
    };
  };
  const { channel, purpose } = delivery;
  const { language } = customer.attributes;
  const name = tables.settings.get('name');
  const own = manifests.find((manifest) => manifest.id === delivery.connector);
  const address = delivery.address ?? addressOf(customer, own);
  return {
    delivery,
    sender: typeof name === 'string' && name.trim() ? name : 'Waymark',
    language: typeof language === 'string' ? language : undefined,
    zone: zoneOf(customer.attributes, 'UTC'),
    message: { channel, purpose, address: address && maskAddress(address), own: preferenceOf(channel, purpose) },
    channels: channelsOf(customer, { channel, said: records.map((one) => one.channel), manifests }).map((one) => ({
      channel: one,
      choices: purposes.map((kind) => preferenceOf(one, kind)),
    })),
  };
}

function channelsOf(
  customer: StoredCustomer,
  known: { channel: string; said: string[]; manifests: readonly ConnectorManifest[] },
): string[] {
  const reached = known.manifests.filter(
    (manifest) => manifest.capabilities.contacts === 'customer' && addressOf(customer, manifest) !== undefined,
  );
  const all = [known.channel, ...reached.map(({ channel }) => channel), ...known.said];
  return [...new Set(all)].filter((channel) => channel !== '*');
}

function addressOf({ attributes }: StoredCustomer, manifest: ConnectorManifest | undefined): string | undefined {
  const value = attributes[manifest?.capabilities.address ?? ''];
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
