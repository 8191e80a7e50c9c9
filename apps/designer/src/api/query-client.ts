import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { announceProblem } from './announce-problem.ts';

/**
 * Keeps what the API answered. A query that fails shows a notification once; one that fails again and again stays quiet,
 * because the screen keeps the last answer. What words its own failure says so in `meta.quiet`.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.meta?.quiet !== true && query.state.errorUpdateCount <= 1) announceProblem(error);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.quiet !== true) announceProblem(error);
      },
    }),
    defaultOptions: { queries: { staleTime: 2_000, retry: 1, refetchOnWindowFocus: true } },
  });
}
