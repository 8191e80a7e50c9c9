import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@waymark/runtime/api';

/** What each procedure of the API answers. */
export type Answers = inferRouterOutputs<AppRouter>;

/** What each procedure of the API is asked. */
export type Questions = inferRouterInputs<AppRouter>;

/** Gives components `useTRPC()` for queries and mutations, and `useTRPCClient()` for single calls. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/**
 * Questions that hold documents, conditions or lists, which may be longer than a URL, or the name or email address of a
 * person, which belongs into no URL. Nothing else waits for them.
 */
const posted: ReadonlySet<string> = new Set([
  'audiences.count',
  'contents.check',
  'contents.gaps',
  'contents.preview',
  'customers.audience',
  'customers.past',
  'customers.sample',
  'journeys.check',
  'suppressions.list',
]);

/** A client of the runtime that served this page. */
export function createApiClient() {
  const url = '/trpc';
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: splitLink({
          // While something is down, nothing else waits until that is known.
          condition: ({ path }) => path === 'status.health',
          true: httpLink({ url }),
          false: splitLink({
            condition: ({ path }) => posted.has(path),
            true: httpLink({ url, methodOverride: 'POST' }),
            false: httpBatchLink({ url, maxURLLength: 2000 }),
          }),
        }),
      }),
    ],
  });
}
