import type { PlainFailure } from '@waymark/connectors/sdk';
import type { View } from '@waymark/core/plan';
import type { Posting } from '../enrollments/post.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import { normalAddress } from '../store/normal-address.ts';
import type { Compose, Composed } from './compose.ts';
import type { HandOverParts } from './hand-over.ts';
import { notLoaded } from './not-loaded.ts';

/** Longest that a message may take to be composed, in milliseconds: what is left of an attempt is its connector's. */
const composeLimit = 8_000;

/** A message that may leave as it is, or why it cannot be made. */
export type Prepared = { message: Composed } | { failure: PlainFailure };

/** Composes a message, and keeps what has to be known of it before it leaves: its links, its address, its language. */
export async function prepare(
  { store, compose, connectorOf }: Pick<HandOverParts, 'store' | 'connectorOf'> & { compose: Compose },
  posting: Posting,
  { delivery, view }: { delivery: StoredDelivery; view: View },
): Promise<Prepared> {
  if (!connectorOf(delivery.connector)) return { failure: notLoaded(delivery.connector) };
  const composed = await soon(compose(posting, { delivery, view, mode: 'strict' })).catch(notNow);
  if ('failure' in composed) return composed;
  if ('problem' in composed) return { failure: { kind: 'invalid-message', message: composed.problem } };
  const { to, links, language } = composed.message;
  const address = delivery.connection === null || to === undefined ? undefined : normalAddress(to);
  if (links.length > 0 || address !== undefined || language !== undefined) {
    await store.transaction((tables) => {
      for (const link of links) tables.messages.addLink({ ...link, delivery: delivery.id });
      if (address !== undefined) tables.deliveries.change(delivery.id, { address });
      if (language !== undefined) tables.deliveries.change(delivery.id, { language });
    });
  }
  return composed;
}

function soon<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('it took too long')), composeLimit);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

/** Nothing was handed over, whatever went wrong. */
const notNow = (): { failure: PlainFailure } => ({
  failure: { kind: 'transient', message: 'The message could not be rendered now.' },
});
