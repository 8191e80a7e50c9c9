import type { Customers } from '../api/customers.ts';
import { isSaid } from '../customers/consent.ts';
import { displayName } from '../customers/display-name.ts';
import type { Store } from '../store/store.ts';
import { audiencePage, pastOf } from './audience-page.ts';
import { whyNot } from './why-not.ts';

const most = 20;

/** Customers to simulate with. */
export function createCustomersView(store: Store): Customers {
  return {
    sample: (search) =>
      store.transaction((tables) =>
        tables.customers.search(search.trim(), most).map((customer) => ({
          id: customer.outsideId,
          name: displayName(customer),
          attributes: customer.attributes,
          consents: tables.customers.consents(customer.id).filter(isSaid),
          preferences: customer.preferences,
        })),
      ),

    past: (id, names) =>
      store.transaction((tables) => {
        const customer = tables.customers.byAlias(id) ?? tables.customers.byOutsideId(id);
        return customer && pastOf(tables, [customer.id], names).get(customer.id);
      }),

    audience: (asked) => store.transaction((tables) => audiencePage(tables, asked)),

    whyNot: (customer, journey) => store.transaction((tables) => whyNot(tables, { customer, journey })),
  };
}
