import type { PlainFailure, Task } from '@waymark/connectors/sdk';
import type { JsonObject } from '@waymark/core/plan';

/** How one attempt to hand a message over went; `captured` is for the test outbox to keep, `task` for the reps' inbox. */
export type Outcome =
  | {
      accepted: {
        providerId?: string | undefined;
        /** When its provider took it, where that says so. */
        at?: number | undefined;
        captured?: { to: string; content: JsonObject } | undefined;
        task?: Task | undefined;
      };
    }
  | { failure: PlainFailure };

/** False where nobody answered what was handed over: it may have arrived, or may do so yet. */
export const isAnswered = (came: object | { failure: PlainFailure }): boolean =>
  !('failure' in came && courseOf(came.failure as PlainFailure) === 'unknown');

/** What a failure means for the message. */
export type Course = 'again' | 'failed' | 'unknown';

/** What is done about each kind of failure (delivery.md, *A delivery's life*). */
export function courseOf({ kind }: PlainFailure): Course {
  switch (kind) {
    case 'transient':
    case 'rate-limited':
    case 'auth':
    case 'config':
      return 'again';
    case 'invalid-message':
    case 'refused':
      return 'failed';
    case 'unknown':
      return 'unknown';
    default:
      return kind satisfies never;
  }
}
