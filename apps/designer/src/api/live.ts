import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPCClient } from './trpc.ts';

/** Options of a query whose answer is asked for anew whenever something in the workspace changed. */
export const live = { meta: { live: true } } as const;

/** Keeps live queries up to date: the server tells of every change, nothing is asked while nothing happens. */
export function useLiveData(): void {
  const client = useTRPCClient();
  const queries = useQueryClient();
  useEffect(() => {
    const isLive = { predicate: ({ meta }: { meta?: Record<string, unknown> | undefined }) => meta?.live === true };
    const watching = client.changes.watch.subscribe(undefined, {
      onData: () => void queries.invalidateQueries(isLive),
    });
    return () => watching.unsubscribe();
  }, [client, queries]);
}
