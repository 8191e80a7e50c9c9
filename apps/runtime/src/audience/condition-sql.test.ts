import { Condition as CheckedCondition } from '@waymark/core/customer';
import { holds, type View } from '@waymark/core/plan';
import { zoneOf } from '@waymark/core/time';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import type { Tables } from '../store/store.ts';
import { audienceCount, audienceIds } from './audience.ts';
import { conditionOf } from './generated/conditions.ts';
import { customerOf, type GeneratedCustomer, shared } from './generated/customers.ts';
import { instant, name, value } from './generated/values.ts';

let temporary: TemporaryStore;
beforeAll(() => {
  temporary = openTemporaryStore();
  temporary.database.$client.pragma('synchronous = OFF');
});
afterAll(() => temporary.close());

const zone = 'Australia/Lord_Howe';

/** Puts these customers, with ids by their place, in place of all others. */
function store(tables: Tables, customers: GeneratedCustomer[]): void {
  temporary.database.$client.exec('delete from customers');
  for (const [n, { attributes, preferences, consents, events }] of customers.entries()) {
    const id = String(n);
    tables.customers.add({ id, outsideId: id, attributes, preferences, createdAt: 0, changedAt: 0 });
    for (const consent of consents) tables.customers.setConsent(id, consent, 0);
    for (const event of events) tables.events.add({ ...event, customer: id, arrived: event.at });
  }
}

/** What the store knows of a customer. */
function viewOf(tables: Tables, id: string, segments: string[]): View {
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
    history: tables.events.history(id, 0, 0),
  };
}

/** Customers and conditions that share names and values, and an instant. */
const asked = fc
  .tuple(fc.uniqueArray(name, { minLength: 2, maxLength: 3 }), fc.array(value, { minLength: 3, maxLength: 4 }))
  .chain(([names, values]) =>
    fc.record({
      customers: fc.array(customerOf(names, values), { minLength: 1, maxLength: 8, size: 'max' }),
      conditions: fc.array(conditionOf(names, values), { minLength: 1, maxLength: 8, size: 'max' }),
      at: instant,
    }),
  );

test('a condition as SQL selects the customers of whom its pure form says yes, whatever both are like', async () => {
  const property = fc.asyncProperty(asked, async ({ customers, conditions, at }) => {
    const views = await temporary.store.transaction((tables) => {
      store(tables, customers);
      return customers.map(({ segments }, n) => viewOf(tables, String(n), segments));
    });
    const members = (segment: string) =>
      customers.flatMap((one, n) => (one.segments.includes(segment) ? [`${n}`] : []));
    const segments = new Map(shared.segments.map((segment) => [segment, new Set(members(segment))]));
    for (const condition of conditions) {
      expect(CheckedCondition.safeParse(condition).error).toBeUndefined();
      const ids = views.flatMap((view, n) => (holds(condition, { view, at, visits: {} }) ? [`${n}`] : []));
      const context = { at, zone, segments };
      expect(audienceIds(temporary.database, condition, context), JSON.stringify(condition)).toEqual({ ids });
      expect(audienceCount(temporary.database, condition, context)).toEqual({ count: ids.length });
    }
  });
  await fc.assert(property, { numRuns: 300 });
});
