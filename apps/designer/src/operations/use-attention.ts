import { useQuery } from '@tanstack/react-query';
import { live } from '../api/live.ts';
import { useTRPC } from '../api/trpc.ts';
import { partAway } from './health-trouble.tsx';

/** What needs somebody: a part that is away, messages that are stuck, connections that need attention or are held back. */
export function useAttention() {
  const trpc = useTRPC();
  const counts = useQuery(trpc.deliveries.counts.queryOptions(undefined, live));
  const health = useQuery(trpc.status.health.queryOptions());
  const connections = useQuery(trpc.connections.list.queryOptions(undefined, live));
  const troubled = (connections.data ?? []).filter(
    ({ health, heldAt }) => health.state === 'attention' || heldAt !== undefined,
  );
  return {
    isPending: counts.isPending || connections.isPending || health.isPending,
    counts: counts.data,
    away: health.data && partAway(health.data),
    troubled,
    /** What to notice in the menu: nothing is to be done about a connection that somebody holds back on purpose. */
    toDo:
      (health.data && partAway(health.data) ? 1 : 0) +
      (counts.data?.unknown ?? 0) +
      troubled.filter(({ health }) => health.state === 'attention').length,
  };
}
