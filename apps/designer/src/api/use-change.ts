import { type QueryKey, type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';

/**
 * A mutation after which everything it may have changed is asked for anew, whether it succeeded or not: `concerned` are
 * the queries. What failed is told by the query client.
 */
export function useChange<Answer, Failure, Asked, Begun>(
  change: Omit<UseMutationOptions<Answer, Failure, Asked, Begun>, 'onSettled'>,
  ...concerned: readonly { queryKey: QueryKey }[]
) {
  const queries = useQueryClient();
  return useMutation({
    ...change,
    onSettled: () => Promise.all(concerned.map(({ queryKey }) => queries.invalidateQueries({ queryKey }))),
  });
}
