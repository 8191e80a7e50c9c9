import { type ConsentRecord, type Cue, type JsonObject, withChange } from '@waymark/core/plan';
import type { Confirmation, StoredCustomer } from '../store/customers.ts';
import type { Tables } from '../store/store.ts';
import { announce } from './announce.ts';

/** What to set of a customer (null unsets), when, and the enrollment that does so, where one does. */
export interface AttributeChange {
  patch: JsonObject;
  at: number;
  by?: number;
}

/** Sets attributes of a customer and tells their open enrollments, where that changes anything. */
export function changeAttributes(
  tables: Tables,
  customer: StoredCustomer,
  { patch, at, by }: AttributeChange,
): StoredCustomer {
  const own = customer.attributes;
  const before = (name: string) => (Object.hasOwn(own, name) ? (own[name] ?? null) : null);
  const changed = Object.keys(patch).filter((name) => JSON.stringify(before(name)) !== JSON.stringify(patch[name]));
  if (!changed.length) return customer;
  const attributes = withChange(own, Object.fromEntries(changed.map((name) => [name, patch[name] ?? null])));
  tables.customers.setAttributes(customer.id, attributes, at);
  announce(tables, customer.id, {
    cues: changed.map((name): Cue => `attribute/${name}`),
    before: { attributes: Object.fromEntries(changed.map((name) => [name, before(name)])) },
    at,
    ...(by !== undefined && { except: by }),
  });
  return { ...customer, attributes, changedAt: at };
}

/** Sets the channels a customer prefers, in order, and tells their open enrollments, where that changes anything. */
export function changePreferences(
  tables: Tables,
  customer: StoredCustomer,
  { preferences, at }: { preferences: string[]; at: number },
): StoredCustomer {
  if (JSON.stringify(preferences) === JSON.stringify(customer.preferences)) return customer;
  tables.customers.setPreferences(customer.id, preferences, at);
  announce(tables, customer.id, { cues: ['preferences'], before: { preferences: customer.preferences }, at });
  return { ...customer, preferences, changedAt: at };
}

/**
 * Records what a person said about a channel and purpose on every row of theirs, and tells their open enrollments, where
 * that changes anything.
 */
export function changeConsent(
  tables: Tables,
  customer: string,
  { consent, at }: { consent: ConsentRecord & Confirmation; at: number },
): void {
  const { channel, purpose, state } = consent;
  for (const self of tables.customers.selves(customer)) {
    const known = tables.customers.consents(self).find((one) => one.channel === channel && one.purpose === purpose);
    tables.customers.setConsent(self, consent, at);
    if (known?.state === state) continue;
    announce(tables, self, {
      cues: ['consents'],
      before: { consent: { channel, purpose, state: known?.state ?? null } },
      at,
    });
  }
}
