/** Thrown by a later attempt at a message that failed for now once more: whoever runs it is to try again. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  /** Milliseconds to wait, where the provider said so. */
  readonly delay: number | undefined;

  constructor(delay: number | undefined) {
    super('The message could not be handed over for now; it will be tried again. Its delivery says why.');
    this.delay = delay;
  }
}
