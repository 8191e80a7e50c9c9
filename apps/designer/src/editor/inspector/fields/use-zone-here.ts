import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../api/trpc.ts';
import { useJourney } from '../../state/editor-context.tsx';

/** The zone to begin with: the journey's, else the workspace's, else the browser's. */
export function useZoneHere(): string {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.workspace.get.queryOptions(undefined, { staleTime: 60_000 }));
  const journey = useJourney();
  return journey.timeZone?.fallback ?? data?.fallbackZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
