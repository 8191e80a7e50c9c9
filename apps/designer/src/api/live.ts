import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { announceAway, announceBack } from './announce-away.ts';
import { latestWins } from './latest-wins.ts';
import { useTRPC, useTRPCClient } from './trpc.ts';

/** Options of a query whose answer is asked for anew whenever something in the workspace changed. */
export const live = { meta: { live: true } } as const;

/** How long after a stream that ended the next one is asked for; one that was cut off the browser takes up itself. */
const againMs = 2_000;

/**
 * Keeps live queries and the product's health up to date: the server tells of every change, and nothing is asked while
 * nothing happens. A page that nobody looks at has no stream (a browser has room for six to one server); it learns what
 * it missed once it is looked at again.
 */
export function useLiveData(): void {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const trpc = useTRPC();
  useEffect(() => {
    const isLive = { predicate: ({ meta }: { meta?: Record<string, unknown> | undefined }) => meta?.live === true };
    const refresh = latestWins(() => queries.invalidateQueries(isLive, { cancelRefetch: false }));
    let again: ReturnType<typeof setTimeout> | undefined;
    let stream: { unsubscribe(): void } | undefined;
    const leave = () => {
      clearTimeout(again);
      stream?.unsubscribe();
      stream = undefined;
    };
    const watch = () => {
      leave();
      const ended = () => {
        clearTimeout(again);
        again = setTimeout(watch, againMs);
      };
      stream = client.changes.watch.subscribe(undefined, {
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'pending') announceBack();
          else if (state === 'connecting' && error) announceAway();
        },
        onData: ({ health }) => {
          if (health) queries.setQueryData(trpc.status.health.queryKey(), health);
          refresh();
        },
        onError: () => {
          announceAway();
          ended();
        },
        onComplete: ended,
      });
    };
    const follow = () => (document.visibilityState === 'visible' ? watch() : leave());
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      leave();
    };
  }, [client, queries, trpc]);
}
