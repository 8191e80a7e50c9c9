import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { announceAway, announceBack } from './announce-away.ts';
import { keepStream } from './kept-stream.ts';
import { latestWins } from './latest-wins.ts';
import { refreshLive } from './refresh-live.ts';
import { useTRPC, useTRPCClient } from './trpc.ts';

/** Options of a query whose answer is asked for anew whenever something in the workspace changed. */
export const live = { meta: { live: true } } as const;

/** How long after a stream that ended the next one is asked for; one that was cut off the browser takes up itself. */
const againMs = 2_000;

/** So long nothing is asked after a round of answers, however much happens; a change is seen within two seconds. */
const restMs = 800;

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
    const refresh = latestWins(() => refreshLive(queries), restMs);
    const { watch, leave } = keepStream(
      ({ isLeft, ended }) =>
        client.changes.watch.subscribe(undefined, {
          onConnectionStateChange: ({ state, error }) => {
            if (isLeft()) return;
            if (state === 'pending') announceBack();
            else if (state === 'connecting' && error) announceAway();
          },
          onData: ({ health }) => {
            if (isLeft()) return;
            if (health) queries.setQueryData(trpc.status.health.queryKey(), health);
            refresh();
          },
          onError: () => {
            if (isLeft()) return;
            announceAway();
            ended();
          },
          onComplete: ended,
        }),
      againMs,
    );
    const follow = () => (document.visibilityState === 'visible' ? watch() : leave());
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      leave();
    };
  }, [client, queries, trpc]);
}
