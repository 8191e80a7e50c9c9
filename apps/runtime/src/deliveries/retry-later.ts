/** Milliseconds before a message looks again whether its connection needs attention: its queue rests meanwhile. */
export const attentionPause = 2_000;

const firstPause = 2_000;
const longestPause = 15 * 60_000;

/** Milliseconds before the next attempt, after so many that failed for now: doubling from two seconds to a quarter of an hour. */
export const pauseAfter = (attempts: number): number =>
  Math.min(firstPause * 2 ** Math.max(0, attempts - 2), longestPause);

/** Thrown by a later attempt at a message that could not go for now once more: whoever runs it is to try again. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  /** Milliseconds to wait. */
  readonly delay: number;

  constructor(delay: number) {
    super('The message could not be handed over for now; it will be tried again. Its delivery says why.');
    this.delay = delay;
  }
}
