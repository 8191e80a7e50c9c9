import type { Query, QueryClient } from '@tanstack/react-query';

const isLive = ({ meta }: Pick<Query, 'meta'>) => meta?.live === true;

/**
 * Asks anew for what live queries on the screen show; done once all are answered. A fetch that was under way may have
 * been answered before the change: it is let be (it may bring a next page), and asked once more after it.
 */
export async function refreshLive(queries: QueryClient): Promise<void> {
  const underWay = new Set<Query>(queries.getQueryCache().findAll({ predicate: isLive, fetchStatus: 'fetching' }));
  await queries.invalidateQueries({ predicate: isLive }, { cancelRefetch: false });
  if (underWay.size === 0) return;
  await queries.invalidateQueries({ predicate: (query) => underWay.has(query) }, { cancelRefetch: false });
}
