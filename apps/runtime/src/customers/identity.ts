import type { StoredCustomer } from '../store/customers.ts';
import type { Tables } from '../store/store.ts';
import { changeAttributes, changeConsent, changePreferences } from './change.ts';
import { isSaid } from './consent.ts';
import { newCustomerId } from './customer-id.ts';

/** How a message names its customer; at least one of the two. */
export interface Identity {
  userId?: string | undefined;
  anonymousId?: string | undefined;
}

/**
 * Finds the customer a message is about, or makes one. An anonymous customer who names themselves keeps their history;
 * where the name was known already, the anonymous one is merged into it.
 */
export function resolveCustomer(tables: Tables, { userId, anonymousId }: Identity, at: number): StoredCustomer {
  if (userId === undefined) {
    if (anonymousId === undefined) throw new Error('a message needs userId or anonymousId');
    return find(tables, anonymousId) ?? add(tables, { outsideId: anonymousId, anonymous: true, at });
  }
  const known = find(tables, userId);
  const anonymous = anonymousId === undefined ? undefined : find(tables, anonymousId);
  if (!anonymous?.anonymous || anonymous.id === known?.id) {
    const customer = known ?? add(tables, { outsideId: userId, anonymous: false, at });
    if (anonymousId !== undefined && !anonymous) tables.customers.addAlias(anonymousId, customer.id);
    return customer;
  }
  return unite(tables, { from: anonymous, known, outsideId: userId, at });
}

/** Segment's `alias`: from now on `previousId` names the customer of `userId`. */
export function aliasCustomer(tables: Tables, ids: { userId: string; previousId: string }, at: number): StoredCustomer {
  const { userId, previousId } = ids;
  const known = find(tables, userId);
  const previous = find(tables, previousId);
  if (previous && previous.id !== known?.id) return unite(tables, { from: previous, known, outsideId: userId, at });
  const customer = known ?? add(tables, { outsideId: userId, anonymous: false, at });
  if (!previous) tables.customers.addAlias(previousId, customer.id);
  return customer;
}

const find = ({ customers }: Tables, id: string): StoredCustomer | undefined =>
  customers.byAlias(id) ?? customers.byOutsideId(id);

function add(
  { customers }: Tables,
  { outsideId, anonymous, at }: { outsideId: string; anonymous: boolean; at: number },
): StoredCustomer {
  const customer = { id: newCustomerId(), run: '', outsideId, anonymous, attributes: {}, preferences: [] };
  const stored = { ...customer, createdAt: at, changedAt: at };
  customers.add(stored);
  return stored;
}

interface Union {
  from: StoredCustomer;
  known: StoredCustomer | undefined;
  outsideId: string;
  at: number;
}

/** Gives `from` the outside id, or merges them into the one who has it. */
function unite(tables: Tables, { from, known, outsideId, at }: Union): StoredCustomer {
  const { customers } = tables;
  if (known) return merge(tables, { from, into: known, at });
  customers.name(from.id, outsideId, at);
  customers.addAlias(from.outsideId, from.id);
  return { ...from, outsideId, anonymous: false, changedAt: at };
}

/**
 * One who was in a journey keeps their own row and history, since that is where their enrollments read; what they say
 * about consent holds for both.
 */
function merge(
  tables: Tables,
  { from, into, at }: { from: StoredCustomer; into: StoredCustomer; at: number },
): StoredCustomer {
  const { customers, enrollments, events } = tables;
  const patch = Object.fromEntries(
    Object.entries(from.attributes).filter(([name]) => !Object.hasOwn(into.attributes, name)),
  );
  const preferences = into.preferences.length ? into.preferences : from.preferences;
  const merged = changePreferences(tables, changeAttributes(tables, into, { patch, at }), { preferences, at });
  const own = customers.consentsOf([into.id]).filter(isSaid);
  for (const consent of customers.consentsOf([from.id])) {
    const said = own.find(({ channel, purpose }) => channel === consent.channel && purpose === consent.purpose);
    if (!said || consent.state === 'withdrawn') changeConsent(tables, into.id, { consent, at });
    else if (said.state === 'withdrawn' && consent.askedAt !== null) {
      changeConsent(tables, into.id, { consent: { ...said, askedAt: consent.askedAt }, at });
    }
  }
  customers.moveAliases(from.id, into.id);
  const stays = enrollments.any(from.id);
  if (!stays) {
    events.move(from.id, into.id);
    customers.remove(from.id);
  }
  customers.addAlias(from.outsideId, into.id);
  if (stays) for (const consent of customers.consentsOf([into.id])) changeConsent(tables, into.id, { consent, at });
  return merged;
}
