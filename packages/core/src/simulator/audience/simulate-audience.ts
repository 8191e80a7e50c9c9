import type { Audience } from './audience.ts';
import { Person } from './person.ts';
import type { AudienceResult } from './result.ts';
import { Run } from './run.ts';

/** How far an audience run has come, in customers. */
export interface Progress {
  done: number;
  total: number;
}

/** What a caller of `simulateAudience` may ask for besides. */
export interface AudienceOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** An `AbortSignal`. Once it is aborted, the promise is rejected with its reason. */
  signal?: { throwIfAborted(): void } | undefined;
  /** How many customers are simulated at a stretch; left out: 200. */
  chunk?: number | undefined;
  /** What is waited for between stretches, so that others have a turn: a timer, in a browser or server. */
  pause?: (() => Promise<unknown>) | undefined;
}

/**
 * Plays one or several journeys over an audience on a virtual clock, with the loop that live journeys run. Customers do
 * not know of one another, so that runs over parts of an audience add up to the run over the whole (`addResults`);
 * the journeys of one customer do: what one sends counts to the caps of all. Same input, same result.
 */
export async function simulateAudience(audience: Audience, options: AudienceOptions = {}): Promise<AudienceResult> {
  const { onProgress, signal, chunk = 200, pause } = options;
  const total = audience.customers.length;
  const run = new Run(audience);
  for (let done = 0; done < total; ) {
    signal?.throwIfAborted();
    const next = Math.min(total, done + chunk);
    for (const customer of audience.customers.slice(done, next)) new Person(run, customer).live();
    done = next;
    onProgress?.({ done, total });
    await pause?.();
  }
  signal?.throwIfAborted();
  return run.tally.result;
}
