import { useMutation, useQueryClient } from '@tanstack/react-query';
import { codeOf, type DeskAnswer, type DeskClient } from './desk-client.ts';

/** Gives a rep's answer, and what came of it. */
export interface Answering {
  give(answer: DeskAnswer): void;
  /** Which answer is under way. */
  giving: DeskAnswer['type'] | undefined;
  /** Which answer was taken last. */
  given: DeskAnswer['type'] | undefined;
  /** Why the last answer was not taken. */
  trouble: string | undefined;
}

/** Answers a task; list and task show at once what came of it. */
export function useAnswer({ client, token, id }: { client: DeskClient; token: string; id: string }): Answering {
  const queries = useQueryClient();
  const { mutate, isPending, isSuccess, variables, isError, error } = useMutation({
    mutationFn: (answer: DeskAnswer) => client.answer(id, answer),
    networkMode: 'always',
    onSuccess: (task) => queries.setQueryData(['task', token, id], task),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', token] }),
  });
  return {
    give: mutate,
    giving: isPending ? variables.type : undefined,
    given: isSuccess ? variables.type : undefined,
    trouble: isError ? codeOf(error) : undefined,
  };
}
