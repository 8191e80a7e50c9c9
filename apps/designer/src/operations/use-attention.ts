import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';

const pollMs = 10_000;

/** How much needs somebody: messages that are stuck, and connections that need attention or are held back. */
export function useAttention() {
  const trpc = useTRPC();
  const counts = useQuery(trpc.deliveries.counts.queryOptions(undefined, { refetchInterval: pollMs }));
  const connections = useQuery(trpc.connections.list.queryOptions(undefined, { refetchInterval: pollMs }));
  const troubled = (connections.data ?? []).filter(
    ({ health, heldAt }) => health.state === 'attention' || heldAt !== undefined,
  );
  return {
    isPending: counts.isPending || connections.isPending,
    counts: counts.data,
    troubled,
    /** What to notice in the menu: nothing is to be done about a connection that somebody holds back on purpose. */
    toDo: (counts.data?.unknown ?? 0) + troubled.filter(({ health }) => health.state === 'attention').length,
  };
}
