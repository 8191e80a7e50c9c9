import { explainError } from './explain-error.ts';

/** What is asked, and what is done with the answer. */
export interface Asking<Answer> {
  ask(): Promise<Answer>;
  take(answer: Answer): void;
  /** How long after a failure it is asked again, in milliseconds. */
  againMs?: number;
}

/**
 * Asks until there is an answer, and takes it; gives what stops it, after which nothing is asked or taken any more. What
 * is missing, or refused to us, is not asked for again.
 */
export function untilAnswered<Answer>({ ask, take, againMs = 3_000 }: Asking<Answer>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const once = () =>
    void ask().then(
      (answer) => {
        if (!isStopped) take(answer);
      },
      (error: unknown) => {
        const { reason } = explainError(error);
        if (!isStopped && reason !== 'missing' && reason !== 'refused') timer = setTimeout(once, againMs);
      },
    );
  once();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
