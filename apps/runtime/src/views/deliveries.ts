import { isoInstant } from '@waymark/core/time';
import type { AnswerOutcome, Deliveries, FailedDelivery, GivenAnswer, StuckDelivery } from '../api/deliveries.ts';
import { displayName } from '../customers/display-name.ts';
import { answerDoubt } from '../deliveries/answer-doubt.ts';
import { doubtOf } from '../deliveries/known-of-doubt.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredAnswer } from '../store/answers.ts';
import type { Store, Tables } from '../store/store.ts';

/** What messages that are stuck need of the rest of the runtime. */
export interface DeliveriesParts {
  store: Store;
  /** Tells the dispatcher that there is something to hand over. */
  nudge: () => void;
  /** Where the Temporal UI shows an execution. */
  temporalUrl: (workflowId: string) => string;
  failPoints?: FailPoints;
}

/** Live messages that are held, of unknown outcome or failed, and what operators say of them. */
export function createDeliveriesView({
  store,
  nudge,
  temporalUrl,
  failPoints = noFailPoints,
}: DeliveriesParts): Deliveries {
  return {
    stuck: ({ only, cursor, limit }) =>
      store.read((tables) => {
        const found = tables.deliveries.stuck({ only, after: cursor, limit: limit + 1 });
        const rows = found.slice(0, limit).map((one) => stuckView(tables, one, temporalUrl));
        const last = found.length > limit ? rows.at(-1) : undefined;
        return { rows, ...(last && { cursor: last.delivery }) };
      }),

    counts: () => store.deliveries.stuckCounts(),

    async answer({ delivery, answer, by }) {
      await failPoints('answer:begin', 0);
      const said = { delivery, answer, by, at: Date.now() };
      const outcome = await store.transaction((tables) => answerDoubt(tables, said));
      await failPoints('answer:committed', 0);
      nudge();
      if (!outcome || !('before' in outcome)) return outcome as AnswerOutcome | undefined;
      return { refused: 'answered', before: answerView(outcome.before) };
    },

    failed: (query) =>
      store.read((tables) =>
        tables.deliveries.failed(query).map(({ delivery, enrollment, customer }): FailedDelivery => {
          const { id, node, failure, handedAt } = delivery;
          const nodeName = tables.versions.byId(enrollment.version)?.plan.steps[node]?.name ?? node;
          return {
            ...{ delivery: id, node, nodeName, enrollment: String(enrollment.id) },
            kind: String(failure?.kind ?? 'refused'),
            message: String(failure?.message ?? ''),
            ...(handedAt !== null && { at: isoInstant(handedAt) }),
            customer: { id: customer.outsideId, name: displayName(customer) },
          };
        }),
      ),
  };
}

const answerView = ({ answer, by, at }: Pick<StoredAnswer, 'answer' | 'by' | 'at'>): GivenAnswer => ({
  answer,
  by,
  at: isoInstant(at),
});

type Stuck = ReturnType<Tables['deliveries']['stuck']>[number];

function stuckView(
  { answers, versions }: Tables,
  { delivery, enrollment, customer }: Stuck,
  temporalUrl: DeliveriesParts['temporalUrl'],
): StuckDelivery {
  const { id, key, state, why, heldAt, doubtAt, handedAt, node, connector, connection, channel, failure } = delivery;
  const version = versions.byId(enrollment.version);
  const isUnknown = state === 'unknown';
  const answer = answers.latest(id);
  const blocked = failure?.blocked;
  const doubt = doubtOf(delivery);
  return {
    ...{ delivery: id, key, state: isUnknown ? 'unknown' : 'held', why: why ?? 'unknown-outcome' },
    since: isoInstant((isUnknown ? (doubtAt ?? handedAt) : heldAt) ?? enrollment.enrolledAt),
    ...(enrollment.until !== null && { until: isoInstant(enrollment.until) }),
    ...{ journey: enrollment.journey, journeyName: String(version?.document.name ?? enrollment.journey) },
    ...{ enrollment: String(enrollment.id), isOpen: enrollment.state === 'open' },
    ...{ node, nodeName: version?.plan.steps[node]?.name ?? node },
    customer: { id: customer.outsideId, name: displayName(customer) },
    ...{ connector, ...(connection !== null && { connection }), channel },
    ...{ attempts: delivery.attempts, repeats: delivery.repeats },
    ...(doubt && { doubt }),
    ...(typeof blocked === 'string' && { blocked }),
    ...(answer && { answer: answerView(answer) }),
    temporalUrl: temporalUrl(enrollment.workflowId),
  };
}
