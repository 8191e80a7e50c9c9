import type { DeliveryEvent } from '@waymark/core/driver';
import { mayContact, type View } from '@waymark/core/plan';
import type { Post, Posting } from '../enrollments/post.ts';
import { readView } from '../enrollments/read-view.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import type { Compose, Composed } from './compose.ts';
import { connectionOf, type HandOverParts, handOver } from './hand-over.ts';
import { courseOf, type Outcome } from './outcome.ts';
import { planDelivery } from './plan-delivery.ts';
import { RetryLater } from './retry-later.ts';

/** A message that is tried for longer than this, from its first attempt on, has failed. */
const patience = 72 * 3_600_000;

/** An attempt may last this long; one that is older was cut off by a crash. */
const attemptLimit = 30_000;

/** What live messages are sent with. */
export type LivePostParts = HandOverParts & { compose: Compose };

/** What the sending transaction found: an answer for the engine, or a message to hand over. */
type Begun = { answer: DeliveryEvent | undefined } | { delivery: StoredDelivery; view: View };

/** Takes live messages through their life: asked and marked in one transaction, handed over once, settled in another. */
export function createLivePost(parts: LivePostParts): Post {
  const { store } = parts;
  return {
    async send(posting, begin) {
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

/** The checks of every attempt, in the order of delivery.md, and the row's step to `submitting`. */
function beginAttempt(
  tables: Tables,
  posting: Posting,
  { connection, mayRepeat }: { connection: string | null; mayRepeat: (delivery: StoredDelivery) => boolean },
): Begun {
  const { row, step, enrollment, version } = posting;
  const now = Date.now();
  const at = Math.max(now, enrollment.at);
  const view = readView(tables, row, { taken: enrollment.taken, zone: version.plan.zone });
  if (!view) return { answer: { type: 'delivery-settled', at, outcome: 'blocked', why: 'erased' } };
  const delivery = planDelivery(tables, posting, connection);
  const settled = settledAlready(delivery, at);
  if (settled) return { answer: settled };
  const wasCutOff = delivery.state === 'submitting';
  if (wasCutOff && now - (delivery.handedAt ?? 0) < attemptLimit) return { answer: { type: 'delivery-deferred', at } };
  if (wasCutOff && !mayRepeat(delivery)) {
    tables.deliveries.change(delivery.id, { state: 'unknown' });
    return { answer: { type: 'delivery-held', at, until: null, why: 'unknown-outcome' } };
  }
  const contact = mayContact(step, view, { at: now, policy: {}, handedOver: [] });
  if (contact.verdict === 'held')
    return { answer: { type: 'delivery-held', at, until: contact.until, why: contact.why } };
  if (contact.verdict === 'blocked')
    return { answer: { type: 'delivery-settled', at, outcome: 'blocked', why: contact.why } };
  const attempt = {
    state: 'submitting',
    attempts: delivery.attempts + 1,
    firstAttemptAt: delivery.firstAttemptAt ?? now,
    handedAt: now,
    connection: wasCutOff ? delivery.connection : connection,
  } as const;
  tables.deliveries.change(delivery.id, attempt);
  return { delivery: { ...delivery, ...attempt }, view };
}

/** What a repeated attempt finds when an earlier one got through. */
function settledAlready({ state, handedAt, failure }: StoredDelivery, at: number): DeliveryEvent | undefined {
  if (state === 'accepted') return { type: 'delivery-settled', at: handedAt ?? at, outcome: 'sent' };
  if (state === 'refused')
    return { type: 'delivery-settled', at, outcome: 'failed', why: String(failure?.kind ?? 'refused') };
  if (state === 'unknown') return { type: 'delivery-held', at, until: null, why: 'unknown-outcome' };
  return undefined;
}

async function runAttempt(
  parts: LivePostParts,
  posting: Posting,
  begun: { delivery: StoredDelivery; view: View },
): Promise<DeliveryEvent> {
  const { delivery, view } = begun;
  const composed = parts.compose(posting, { delivery, view, mode: 'strict' });
  const outcome: Outcome =
    'problem' in composed
      ? { failure: { kind: 'invalid-message', message: composed.problem } }
      : await handOverComposed(parts, posting, { ...begun, message: composed.message });
  return parts.store.transaction((tables) => settleAttempt(tables, { delivery, outcome }));
}

async function handOverComposed(
  parts: LivePostParts,
  posting: Posting,
  begun: { delivery: StoredDelivery; view: View; message: Composed },
): Promise<Outcome> {
  const { delivery, view, message } = begun;
  await parts.store.transaction((tables) => {
    for (const link of message.links) tables.messages.addLink({ ...link, delivery: delivery.id });
  });
  return handOver(parts, delivery, { posting, message, view, deadline: attemptLimit - 10_000 });
}

/** Keeps how an attempt went, and says it to the engine. */
function settleAttempt(tables: Tables, attempt: { delivery: StoredDelivery; outcome: Outcome }): DeliveryEvent {
  const { delivery, outcome } = attempt;
  if ('accepted' in outcome) {
    const { providerId = null, at } = outcome.accepted;
    tables.deliveries.change(delivery.id, { state: 'accepted', handedAt: at, providerId, failure: null });
    const connection = delivery.connection === null ? undefined : tables.connections.byId(delivery.connection);
    if (connection?.health === 'attention') tables.connections.setHealth(connection.id, 'ok', { message: null, at });
    return { type: 'delivery-settled', at, outcome: 'sent' };
  }
  const at = Date.now();
  const { kind, message, retryAfter } = outcome.failure;
  const failure = { kind, message };
  const isSpent = at - (delivery.firstAttemptAt ?? at) > patience;
  const course = courseOf(outcome.failure);
  if (course === 'unknown') {
    tables.deliveries.change(delivery.id, { state: 'unknown', failure });
    return { type: 'delivery-held', at, until: null, why: 'unknown-outcome' };
  }
  if (course === 'failed' || isSpent) {
    tables.deliveries.change(delivery.id, { state: 'refused', failure });
    return { type: 'delivery-settled', at, outcome: 'failed', why: kind };
  }
  tables.deliveries.change(delivery.id, { state: 'planned', handedAt: null, failure });
  if ((kind === 'auth' || kind === 'config') && delivery.connection) {
    tables.connections.setHealth(delivery.connection, 'attention', { message, at });
  }
  return {
    type: 'delivery-deferred',
    at,
    ...(retryAfter !== undefined && { after: Math.min(retryAfter * 1000, patience) }),
  };
}
