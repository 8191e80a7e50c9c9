import { isoInstant } from '@waymark/core/time';
import type { Suppressions, SuppressionView } from '../api/suppressions.ts';
import type { Store } from '../store/store.ts';
import type { StoredSuppression } from '../store/suppressions.ts';

/** Suppressed addresses, for those who look after them. */
export const createSuppressionsView = (store: Store): Suppressions => ({
  async list({ search, cursor, limit }) {
    const found = await store.suppressions.list({ search, before: cursor, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { rows: rows.map(viewOf), ...(last && { cursor: last.id }) };
  },

  async add({ channel, address, by }) {
    return { added: await store.suppressions.add({ channel, address, by, reason: 'operator', at: Date.now() }) };
  },

  async remove({ id, by, why }) {
    return (await store.suppressions.remove(id, { at: Date.now(), by, why })) ? { removed: true } : undefined;
  },
});

const viewOf = ({ id, channel, address, reason, at, by }: StoredSuppression): SuppressionView => ({
  id,
  channel,
  address,
  reason,
  at: isoInstant(at),
  ...(by !== null && { by }),
});
