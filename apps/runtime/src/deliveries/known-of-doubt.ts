import type { PlainFailure } from '@waymark/connectors/sdk';
import type { JsonObject } from '@waymark/core/plan';
import type { StoredDelivery } from '../store/deliveries.ts';

/** What went wrong once, as a failure's kind and in words; a provider that was asked and could not tell has no words. */
export interface Trouble {
  kind: string;
  message?: string;
}

/**
 * What is known of a message of which nobody knows whether it went: its connector `said` that it does not know, was `stopped`
 * during the hand-over (no answer in time, or its process ended), or the hand-over was `cut-off` by a crash of ours. Words are in
 * English, hold no secret, and may name whom the message was for.
 */
export interface Doubt {
  code: 'said' | 'stopped' | 'cut-off';
  /** What the connector said, or why it was stopped. */
  message?: string;
  /** Why a later try is known not to have gone. */
  latest?: Trouble;
  /** What came of asking its provider. */
  asked?: Trouble;
}

type Kept = StoredDelivery['failure'];

/** The outcome of a hand-over was lost: as it is kept in the delivery's row. */
export const keptLost = ({ message, by }: PlainFailure): JsonObject => ({
  kind: 'unknown',
  message,
  ...(by !== undefined && { by }),
});

/** What became known afterwards (a `Trouble`), beside what is kept of the doubt. */
export const keptBeside = (before: Kept, known: { latest: JsonObject } | { asked: JsonObject }): JsonObject => ({
  kind: 'unknown',
  ...before,
  ...known,
});

/** What is known of a message that is `unknown`; undefined of any other. */
export function doubtOf({ state, failure }: Pick<StoredDelivery, 'state' | 'failure'>): Doubt | undefined {
  if (state !== 'unknown') return undefined;
  const message = textIn(failure, 'message');
  const latest = troubleIn(failure?.latest);
  const asked = troubleIn(failure?.asked);
  return {
    code: message === undefined ? 'cut-off' : failure?.by === 'host' ? 'stopped' : 'said',
    ...(message !== undefined && { message }),
    ...(latest && { latest }),
    ...(asked && { asked }),
  };
}

function troubleIn(kept: unknown): Trouble | undefined {
  const kind = textIn(kept, 'kind');
  const message = textIn(kept, 'message');
  return kind === undefined ? undefined : { kind, ...(message !== undefined && { message }) };
}

function textIn(kept: unknown, name: 'kind' | 'message'): string | undefined {
  const text = (kept as Partial<Record<string, unknown>> | null | undefined)?.[name];
  return typeof text === 'string' ? text : undefined;
}
