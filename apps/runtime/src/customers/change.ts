import type { ConsentRecord, JsonObject } from '@waymark/core/plan';
import type { StoredCustomer } from '../store/customers.ts';
import type { Tables } from '../store/store.ts';
import { readsCustomer } from './listens.ts';

/** Sets attributes of a customer (null unsets) and tells their open enrollments, where that changes anything. */
export function changeAttributes(
  tables: Tables,
  customer: StoredCustomer,
  { patch, at }: { patch: JsonObject; at: number },
): StoredCustomer {
  const attributes = { ...customer.attributes };
  const changed: string[] = [];
  for (const [name, value] of Object.entries(patch)) {
    if (JSON.stringify(attributes[name] ?? null) === JSON.stringify(value)) continue;
    if (value === null) delete attributes[name];
    else attributes[name] = value;
    changed.push(name);
  }
  if (!changed.length) return customer;
  tables.customers.setAttributes(customer.id, attributes, at);
  announce(tables, customer.id, { body: { attributes: changed }, at });
  return { ...customer, attributes, changedAt: at };
}

/**
 * Records what a person said about a channel and purpose on every row of theirs, and tells their open enrollments, where
 * that changes anything.
 */
export function changeConsent(
  tables: Tables,
  customer: string,
  { consent, at }: { consent: ConsentRecord; at: number },
): void {
  const { channel, purpose, state } = consent;
  for (const self of tables.customers.selves(customer)) {
    const known = tables.customers.consents(self).find((one) => one.channel === channel && one.purpose === purpose);
    tables.customers.setConsent(self, consent, at);
    if (known?.state !== state) announce(tables, self, { body: { consent: { ...consent } }, at });
  }
}

/** Every open enrollment learns of it in order; only those whose rules read the customer are woken for it. */
function announce(
  { enrollments, inbox, outbox, versions }: Tables,
  customer: string,
  { body, at }: { body: JsonObject; at: number },
): void {
  for (const { id, version } of enrollments.openOf(customer)) {
    const seq = inbox.add({ enrollment: id, type: 'changed', at, body });
    const plan = versions.byId(version)?.plan;
    if (plan && readsCustomer(plan)) outbox.addWake(id, seq, at);
  }
}
