import type { ContactPolicy } from '../api/policy.ts';
import type { Store } from '../store/store.ts';
import { keepPolicy, readPolicy } from './policy.ts';

/** The contact policy, for those who read and change it. `nudge` tells the dispatcher that there is something to hand over. */
export const createContactPolicy = ({ store, nudge }: { store: Store; nudge: () => void }): ContactPolicy => ({
  get: () => store.transaction(readPolicy),

  async save(policy) {
    await store.transaction((tables) => keepPolicy(tables, policy, Date.now()));
    nudge();
  },
});
