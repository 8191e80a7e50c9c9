import type { TestCustomer, TestCustomers } from '../api/test-customers.ts';
import type { Store } from '../store/store.ts';
import type { StoredTestCustomer } from '../store/test-customers.ts';

/** So many made-up customers a workspace may have: all of them are offered in one list. */
const most = 200;

/** Made-up customers, to simulate with. */
export function createTestCustomers(store: Store): TestCustomers {
  return {
    list: async () => (await store.testCustomers.all()).map(told),

    keep: (one, { replace }) =>
      store.transaction(({ testCustomers }) => {
        const isNew = !testCustomers.named(one.name);
        if (!isNew && !replace) return { taken: true };
        if (isNew && testCustomers.count() >= most) return { full: most };
        return { kept: told(testCustomers.keep(one)) };
      }),

    remove: async (id) => ((await store.testCustomers.remove(Number(id))) ? { removed: true } : undefined),
  };
}

const told = ({ id, name, attributes }: StoredTestCustomer): TestCustomer => ({
  id: String(id),
  name,
  attributes: attributes as TestCustomer['attributes'],
});
