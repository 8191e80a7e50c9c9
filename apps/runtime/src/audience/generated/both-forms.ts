import { type Condition, type ConsentRule, holds, type View } from '@waymark/core/plan';
import { zoneOf } from '@waymark/core/time';
import { openTemporaryStore } from '../../../test/temporary-store.ts';
import type { Tables } from '../../store/store.ts';
import { audienceCount, audienceIds } from '../audience.ts';
import { type GeneratedCustomer, shared } from './customers.ts';

/** What the two forms of a condition select: places in the list of customers. */
export interface Selected {
  condition: Condition;
  pure: string[];
  sql: string[];
  count: number;
}

/** When, and under which policy. */
export interface Asked {
  at: number;
  consentRules?: readonly ConsentRule[] | undefined;
}

/** A store in which customers are asked by both forms of a condition. */
export interface BothForms {
  select(customers: GeneratedCustomer[], conditions: Condition[], asked: Asked): Promise<Selected[]>;
  close(): void;
}

/** The zone of customers without a readable one. */
const zone = 'Australia/Lord_Howe';

/** Opens a store of its own, until closed. */
export function openBothForms(): BothForms {
  const { store, database, close } = openTemporaryStore();
  database.$client.pragma('synchronous = OFF');
  return {
    close,
    async select(customers, conditions, { at, consentRules = [] }) {
      const views = await store.transaction((tables) => {
        database.$client.exec('delete from customers');
        return customers.map((customer, n) => ({ ...kept(tables, String(n), customer), consentRules }));
      });
      const members = (segment: string) =>
        customers.flatMap((one, n) => (one.segments.includes(segment) ? [String(n)] : []));
      const segments = new Map(shared.segments.map((segment) => [segment, new Set(members(segment))]));
      const context = { at, zone, segments, consentRules };
      return conditions.map((condition) => {
        const sql = audienceIds(database, condition, context);
        const count = audienceCount(database, condition, context);
        if ('problems' in sql || 'problems' in count) throw new Error(`refused: ${JSON.stringify(condition)}`);
        const pure = views.flatMap((view, n) => (holds(condition, { view, at, visits: {} }) ? [String(n)] : []));
        return { condition, pure: pure.toSorted(), sql: sql.ids, count: count.count };
      });
    },
  };
}

/** Stores a customer, and gives what the store then knows of them. */
function kept(tables: Tables, id: string, customer: GeneratedCustomer): View {
  const { attributes, preferences, consents, events, segments } = customer;
  tables.customers.add({ id, outsideId: id, attributes, preferences, createdAt: 0, changedAt: 0 });
  for (const consent of consents) tables.customers.setConsent(id, consent, 0);
  for (const event of events) tables.events.add({ ...event, customer: id, arrived: event.at });
  const stored = tables.customers.byId(id);
  if (!stored) throw new Error(`there is no customer ${id}`);
  return {
    customer: stored.outsideId,
    zone: zoneOf(stored.attributes, zone),
    attributes: stored.attributes,
    preferences: stored.preferences,
    consents: tables.customers.consents(id),
    segments,
    occasions: {},
    entry: {},
    history: tables.events.history(id, { names: new Set(events.map(({ event }) => event)) }),
  };
}
