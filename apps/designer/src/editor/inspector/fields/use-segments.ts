import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../api/trpc.ts';

const none: readonly string[] = [];

/** The workspace's segments by key: what journeys may name. Without any, nothing new is offered that needs one. */
export function useSegments(): readonly string[] {
  const trpc = useTRPC();
  const { data: names } = useQuery(trpc.workspace.names.queryOptions(undefined, { staleTime: 5_000 }));
  return names?.segments ?? none;
}
