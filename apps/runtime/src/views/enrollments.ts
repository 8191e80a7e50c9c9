import type { Plan } from '@waymark/core/plan';
import { traceOf } from '@waymark/core/simulator';
import { isoInstant } from '@waymark/core/time';
import type { EnrollmentSummary, Enrollments } from '../api/enrollments.ts';
import { displayName } from '../customers/display-name.ts';
import { enrollByHand } from '../customers/enroll-by-hand.ts';
import { doubtOf } from '../deliveries/known-of-doubt.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredCustomer } from '../store/customers.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Store } from '../store/store.ts';
import { knownNow, playOnFromNow } from './play-on.ts';

/** What enrollments need of the rest of the runtime. */
export interface EnrollmentsParts {
  store: Store;
  /** Tells the dispatcher that there is something to hand over. */
  nudge: () => void;
  /** Where the Temporal UI shows an execution. */
  temporalUrl: (workflowId: string) => string;
  failPoints?: FailPoints;
}

/** Who is and was in which journey. */
export function createEnrollments(parts: EnrollmentsParts): Enrollments {
  const { store, nudge, temporalUrl, failPoints = noFailPoints } = parts;
  const summary = async (row: StoredEnrollment, customer: StoredCustomer): Promise<EnrollmentSummary> => {
    const version = await store.versions.byId(row.version);
    const { node, since, until, reason } = row;
    return {
      id: String(row.id),
      workflowId: row.workflowId,
      customer: { id: customer.outsideId, name: displayName(customer) },
      version: version?.number ?? 0,
      state: row.state,
      ...(reason !== null && { reason }),
      ...(node !== null && { node, nodeName: nodeName(version?.plan, node) }),
      ...(since !== null && { since: isoInstant(since) }),
      ...(until !== null && { until: isoInstant(until) }),
      enrolledAt: isoInstant(row.enrolledAt),
      temporalUrl: temporalUrl(row.workflowId),
    };
  };

  return {
    async list({ journey, node, limit, cursor }) {
      const before = cursor === undefined ? undefined : Number(cursor);
      const found = await store.enrollments.list({ journey, node, before, limit: limit + 1 });
      const page = found.slice(0, limit);
      const rows = await Promise.all(page.map(({ enrollment, customer }) => summary(enrollment, customer)));
      const last = found.length > limit ? page.at(-1) : undefined;
      return { rows, ...(last && { cursor: String(last.enrollment.id) }) };
    },

    async trace(id) {
      const row = await store.enrollments.named(id);
      const version = row && (await store.versions.byId(row.version));
      const customer = row && (await store.customers.byId(row.customer));
      if (!row || !version || !customer) return undefined;
      return {
        id: String(row.id),
        journey: row.journey,
        version: version.number,
        document: version.document,
        customer: { id: customer.outsideId, name: displayName(customer) },
        trace: traceOf(version.plan, await store.trace.rows(row.id)),
        decisions: await store.trace.decisions(row.id),
        doubts: (await store.deliveries.unknown(row.id)).flatMap((delivery) => {
          const doubt = doubtOf(delivery);
          const { node, visit } = delivery;
          return doubt ? [{ ...doubt, node, nodeName: nodeName(version.plan, node), visit }] : [];
        }),
        temporalUrl: temporalUrl(row.workflowId),
      };
    },

    async playOn(query) {
      const trace = await playOnFromNow(store, query);
      return trace && { trace };
    },

    known: (id) => knownNow(store, id),

    async enroll(journey, customer) {
      await failPoints('enroll:begin', 0);
      const outcome = await store.transaction((tables) => enrollByHand(tables, { journey, customer, at: Date.now() }));
      if ('refused' in outcome) return outcome;
      nudge();
      await failPoints('enroll:committed', outcome.enrollment);
      return { enrollment: String(outcome.enrollment) };
    },
  };
}

const nodeName = (plan: Plan | undefined, node: string): string =>
  plan?.steps[node]?.name ?? plan?.triggers.find((trigger) => trigger.node === node)?.name ?? node;
