import type { Scenario } from '@waymark/core/scenario';

/** What happened to a customer before; `history` is undefined until it is known, `isMissing` where it cannot be asked for now. */
export interface Past {
  history: Scenario['history'] | undefined;
  isMissing: boolean;
}

/** Of somebody to whom nothing happened before. */
export const noPast: Past = { history: [], isMissing: false };

/** What the API answered when it was asked for a past. */
interface Answered {
  data?: { history: Scenario['history'] } | undefined;
  error: { data?: { code: string } | null | undefined } | null;
}

/** True where nobody is there any more, and so nothing happened to them. */
export const isGone = (error: Answered['error']): boolean => error?.data?.code === 'NOT_FOUND';

/** Reads an answer: somebody who is not there any more has no past; any other failure says nothing about it. */
export function knownPast({ data, error }: Answered): Past {
  if (isGone(error)) return noPast;
  return { history: data?.history, isMissing: error !== null && data === undefined };
}
