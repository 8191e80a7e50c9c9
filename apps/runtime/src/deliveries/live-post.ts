import type { PlainFailure } from '@waymark/connectors/sdk';
import type { DeliveryEvent } from '@waymark/core/driver';
import type { View } from '@waymark/core/plan';
import type { Post, Posting } from '../enrollments/post.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import { attemptLimit, beginAttempt } from './begin-attempt.ts';
import type { Compose, Composed } from './compose.ts';
import { connectionOf, type HandOverParts, handOver } from './hand-over.ts';
import type { Outcome } from './outcome.ts';
import { RetryLater } from './retry-later.ts';
import { settleAttempt } from './settle-attempt.ts';
import { takeTurn } from './turn.ts';

/** What live messages are sent with. */
export type LivePostParts = HandOverParts & { compose: Compose; failPoints?: FailPoints };

/** Takes live messages through their life: asked and marked in one transaction, handed over once, settled in another. */
export function createLivePost(parts: LivePostParts): Post {
  const { store, failPoints = noFailPoints } = parts;
  return {
    async send(posting, begin) {
      await failPoints('send:begin', posting.row.id);
      await takeTurn(store, posting);
      const connection = await connectionOf(store, posting);
      const begun = await store.transaction((tables) =>
        begin(tables)
          ? beginAttempt(tables, posting, { connection, mayRepeat: (delivery) => mayRepeat(parts, delivery) })
          : { answer: undefined },
      );
      return insist(posting, 'answer' in begun ? begun.answer : await runAttempt(parts, posting, begun));
    },
  };
}

/** A first attempt that failed for now is left to a later one; a later one that fails too is tried again by its runner. */
function insist<T extends DeliveryEvent | undefined>({ deferred }: Posting, event: T): T {
  if (deferred && event?.type === 'delivery-deferred') throw new RetryLater(event.after);
  return event;
}

/** True where a message that may have been handed over can go again without reaching anybody twice. */
const mayRepeat = ({ connectorOf }: LivePostParts, { connection, connector }: StoredDelivery): boolean =>
  connection === null || connectorOf(connector)?.manifest.capabilities.idempotency === 'provider';

async function runAttempt(
  parts: LivePostParts,
  posting: Posting,
  begun: { delivery: StoredDelivery; view: View },
): Promise<DeliveryEvent> {
  const { delivery, view } = begun;
  const { failPoints = noFailPoints } = parts;
  await failPoints('send:hand-over', delivery.enrollment);
  const composed = await parts.compose(posting, { delivery, view, mode: 'strict' }).catch(notNow);
  let outcome: Outcome;
  if ('failure' in composed) outcome = composed;
  else if ('problem' in composed) outcome = { failure: { kind: 'invalid-message', message: composed.problem } };
  else outcome = await handOverComposed(parts, posting, { ...begun, message: composed.message });
  await failPoints('send:settle', delivery.enrollment);
  return parts.store.transaction((tables) => settleAttempt(tables, { delivery, outcome }));
}

/** Nothing was handed over, whatever went wrong. */
const notNow = (): { failure: PlainFailure } => ({
  failure: { kind: 'transient', message: 'The message could not be rendered now.' },
});

async function handOverComposed(
  parts: LivePostParts,
  posting: Posting,
  begun: { delivery: StoredDelivery; view: View; message: Composed },
): Promise<Outcome> {
  const { delivery, view, message } = begun;
  if (message.links.length > 0) {
    await parts.store.transaction((tables) => {
      for (const link of message.links) tables.messages.addLink({ ...link, delivery: delivery.id });
    });
  }
  return handOver(parts, delivery, { posting, message, view, deadline: attemptLimit - 10_000 });
}
