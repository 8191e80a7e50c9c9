import { setTimeout as pause } from 'node:timers/promises';
import type { PlainFailure } from '@waymark/connectors/sdk';
import type { DeliveryEvent } from '@waymark/core/driver';
import type { View } from '@waymark/core/plan';
import type { Post, Posting } from '../enrollments/post.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import { normalAddress } from '../store/normal-address.ts';
import type { Tables } from '../store/store.ts';
import { attemptLimit, type Begun, beginAttempt } from './begin-attempt.ts';
import type { Compose, Composed } from './compose.ts';
import { type Recourse, recourseOf } from './doubt.ts';
import { connectionOf, type HandOverParts, handOver } from './hand-over.ts';
import { keepInquiry, lookUp } from './look-up.ts';
import type { Outcome } from './outcome.ts';
import { createPace, type Pace } from './pace.ts';
import { type Postponed, postpone } from './postpone.ts';
import { settleAttempt } from './settle-attempt.ts';
import { takeTurn } from './turn.ts';

/** What live messages are sent with. */
export type LivePostParts = HandOverParts & { compose: Compose; failPoints?: FailPoints };

/** A message that may be handed over in its slot. */
interface Ready {
  delivery: StoredDelivery;
  view: View;
  slot: number;
  pace: Pace;
  recourse: (tables: Tables, delivery: StoredDelivery) => Recourse;
}

/** Takes live messages through their life: asked and marked in one transaction, handed over once, settled in another. */
export function createLivePost(parts: LivePostParts): Post {
  const { store, failPoints = noFailPoints } = parts;
  const pace = createPace(parts);

  const recourse = ({ connections }: Tables, { connector, connection }: StoredDelivery): Recourse =>
    recourseOf(parts.connectorOf(connector), connection === null ? undefined : connections.byId(connection));

  const inquire = async (delivery: StoredDelivery): Promise<ReturnType<typeof keepInquiry>> => {
    const inquiry = await lookUp(parts, delivery);
    await failPoints('send:looked-up', delivery.enrollment);
    const kept = await store.transaction((tables) => keepInquiry(tables, { delivery, inquiry }));
    await failPoints('send:settled', delivery.enrollment);
    return kept;
  };

  return {
    async send(posting, begin) {
      await failPoints('send:begin', posting.row.id);
      await takeTurn(store, posting);
      const { deferred } = posting;
      let slot: number | undefined;
      for (let asked = false; ; ) {
        const connection = await connectionOf(store, posting);
        const begun = await store.transaction((tables): Begun => {
          if (!begin(tables)) return { answer: undefined };
          return beginAttempt(tables, posting, {
            connection,
            asked,
            recourse: (delivery) => recourse(tables, delivery),
            leave: (over, now) => pace.ask(tables, { connection: over, deferred, slot, now }),
          });
        });
        if ('answer' in begun) return begun.answer;
        if ('later' in begun) return postpone(posting, begun);
        if ('until' in begun) {
          slot = begun.until;
          await pause(slot - Date.now());
          continue;
        }
        const settled =
          'lookUp' in begun
            ? await inquire(begun.lookUp)
            : await runAttempt(parts, posting, { ...begun, pace, recourse });
        if ('later' in settled) return postpone(posting, settled);
        if ('type' in settled) return settled;
        asked = settled.ask === 'untold';
      }
    },
  };
}

async function runAttempt(parts: LivePostParts, posting: Posting, begun: Ready): Promise<DeliveryEvent | Postponed> {
  const { delivery, view, recourse } = begun;
  const { failPoints = noFailPoints } = parts;
  await failPoints('send:hand-over', delivery.enrollment);
  const composed = await soon(parts.compose(posting, { delivery, view, mode: 'strict' })).catch(notNow);
  let outcome: Outcome;
  if ('failure' in composed) outcome = composed;
  else if ('problem' in composed) outcome = { failure: { kind: 'invalid-message', message: composed.problem } };
  else outcome = await handOverComposed(parts, posting, { ...begun, message: composed.message });
  await failPoints('send:settle', delivery.enrollment);
  const settled = await parts.store.transaction((tables) =>
    settleAttempt(tables, { delivery, outcome, recourse: recourse(tables, delivery) }),
  );
  await failPoints('send:settled', delivery.enrollment);
  return settled;
}

/** Longest that a message may take to be composed, in milliseconds: what is left of an attempt is its connector's. */
const composeLimit = 8_000;

function soon<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('it took too long')), composeLimit);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

/** A connector gets at least and at most so long, in milliseconds, and ends so long before its attempt counts as over. */
const leastTime = 5_000;
const mostTime = 20_000;
const margin = 2_000;

/** Nothing was handed over, whatever went wrong. */
const notNow = (): { failure: PlainFailure } => ({
  failure: { kind: 'transient', message: 'The message could not be rendered now.' },
});

const tooLate: PlainFailure = { kind: 'transient', message: 'The time to hand it over passed before it was ready.' };

async function handOverComposed(
  parts: LivePostParts,
  posting: Posting,
  begun: Ready & { message: Composed },
): Promise<Outcome> {
  const { delivery, view, message, slot, pace } = begun;
  const { to, links, language } = message;
  const address = delivery.connection === null || to === undefined ? undefined : normalAddress(to);
  if (links.length > 0 || address !== undefined || language !== undefined) {
    await parts.store.transaction((tables) => {
      for (const link of links) tables.messages.addLink({ ...link, delivery: delivery.id });
      if (address !== undefined) tables.deliveries.change(delivery.id, { address });
      if (language !== undefined) tables.deliveries.change(delivery.id, { language });
    });
  }
  if (!(await pace.depart(delivery.connection, slot))) return { failure: tooLate };
  const left = (delivery.handedAt ?? Date.now()) + attemptLimit - Date.now() - margin;
  if (left < leastTime) return { failure: tooLate };
  return handOver(parts, delivery, { posting, message, view, deadline: Math.min(left, mostTime) });
}
