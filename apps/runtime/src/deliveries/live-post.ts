import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { PlainFailure } from '@waymark/connectors/sdk';
import type { DeliveryEvent } from '@waymark/core/driver';
import type { View } from '@waymark/core/plan';
import type { Post, Posting } from '../enrollments/post.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { attemptLimit } from './attempt-limit.ts';
import { type Begun, beginAttempt, type ToHandOver, takeBack } from './begin-attempt.ts';
import type { Compose, Composed } from './compose.ts';
import { type Recourse, recourseOf } from './doubt.ts';
import { connectionOf, type HandOverParts, handOver } from './hand-over.ts';
import { keepInquiry, lookUp } from './look-up.ts';
import { isAnswered, type Outcome } from './outcome.ts';
import { createPace, type Pace } from './pace.ts';
import { type Postponed, postpone } from './postpone.ts';
import { prepare } from './prepare.ts';
import { settleAttempt } from './settle-attempt.ts';
import { takeTurn } from './turn.ts';

/** What live messages are sent with. */
export type LivePostParts = HandOverParts & { compose: Compose; failPoints?: FailPoints };

/** A message that may be handed over in its slot. */
interface Ready extends ToHandOver {
  pace: Pace;
  recourse: (tables: Tables, delivery: StoredDelivery) => Recourse;
  /** The message as an earlier look had it. */
  made: Made | undefined;
}

/** A message that is ready to leave, since when, and of which customer it tells. */
interface Made {
  message: Composed;
  view: View;
  since: number;
}

/** One that was made too late for its slot, and did not leave. */
interface Late {
  late: ToHandOver;
  made: Made;
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
      let missed: Late | undefined;
      let made: Made | undefined;
      for (let asked = false; ; ) {
        const connection = await connectionOf(store, posting);
        const begun = await store.transaction((tables): Begun => {
          if (missed) {
            takeBack(tables, missed.late);
            pace.end(tables, missed.late.passage);
          }
          if (!begin(tables)) return { answer: undefined };
          return beginAttempt(tables, posting, {
            connection,
            asked,
            recourse: (delivery) => recourse(tables, delivery),
            isLoaded: (connector) => parts.connectorOf(connector) !== undefined,
            leave: (over, now) => pace.ask(tables, { connection: over, deferred, slot, readySince: made?.since, now }),
          });
        });
        missed = undefined;
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
            : await runAttempt(parts, posting, { ...begun, pace, recourse, made });
        if ('late' in settled) {
          missed = settled;
          made = settled.made;
          continue;
        }
        if ('later' in settled) return postpone(posting, settled);
        if ('type' in settled) return settled;
        asked = settled.ask === 'untold';
      }
    },
  };
}

async function runAttempt(
  parts: LivePostParts,
  posting: Posting,
  begun: Ready,
): Promise<DeliveryEvent | Postponed | Late> {
  const { delivery, view, recourse, pace, slot, before, passage } = begun;
  const { failPoints = noFailPoints } = parts;
  await failPoints('send:hand-over', delivery.enrollment);
  const { made } = begun;
  const prepared = made && isDeepStrictEqual(made.view, view) ? made : await prepare(parts, posting, begun);
  if (!('failure' in prepared) && (await pace.isMissed(delivery.connection, slot))) {
    const since = made?.since ?? Date.now();
    return { late: { delivery, view, slot, before, passage }, made: { message: prepared.message, view, since } };
  }
  const sent =
    'failure' in prepared ? undefined : await handOverInTime(parts, posting, { ...begun, message: prepared.message });
  const outcome = sent ?? ('failure' in prepared ? prepared : { failure: tooLate });
  await failPoints('send:settle', delivery.enrollment);
  const settled = await parts.store.transaction((tables) => {
    if (!sent) pace.end(tables, passage);
    else if (isAnswered(sent)) pace.end(tables, passage, Date.now());
    return settleAttempt(tables, { delivery, outcome, recourse: recourse(tables, delivery) });
  });
  await failPoints('send:settled', delivery.enrollment);
  return settled;
}

/** A connector gets at least and at most so long, in milliseconds, and ends so long before its attempt counts as over. */
const leastTime = 5_000;
const mostTime = 20_000;
const margin = 2_000;

const tooLate: PlainFailure = { kind: 'transient', message: 'The time to hand it over passed before it was ready.' };

/** Hands one over; undefined where there is no time left for that. */
async function handOverInTime(
  parts: LivePostParts,
  posting: Posting,
  { delivery, view, message }: Ready & { message: Composed },
): Promise<Outcome | undefined> {
  const left = (delivery.handedAt ?? Date.now()) + attemptLimit - Date.now() - margin;
  if (left < leastTime) return undefined;
  return handOver(parts, delivery, { posting, message, view, deadline: Math.min(left, mostTime) });
}
