import { isoInstant } from '@waymark/core/time';
import type { WhyNot } from '../api/customers.ts';
import { type Doubt, doubtOf } from '../deliveries/known-of-doubt.ts';
import type { Tables } from '../store/store.ts';

/** So many messages are looked at, and so many reasons told. */
const most = 50;

/** Why a customer was not enrolled or not sent to, newest first. Undefined: nobody has that id. */
export function whyNot(
  tables: Tables,
  { customer: id, journey }: { customer: string; journey?: string | undefined },
): WhyNot[] | undefined {
  const customer = tables.customers.byAlias(id) ?? tables.customers.byOutsideId(id);
  if (!customer) return undefined;
  const customers = tables.customers.selves(customer.id);
  const refused = customers
    .flatMap((self) => tables.enrollments.refusals(self))
    .filter((one) => journey === undefined || one.journey === journey)
    .map((one): WhyNot => ({ type: 'not-enrolled', journey: one.journey, why: one.reason, at: isoInstant(one.at) }));
  const unsent = tables.deliveries.unsent({ customers, journey, limit: most }).flatMap((one) => notSent(tables, one));
  const told = [...refused, ...unsent].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '')).slice(0, most);
  return told.length || journey === undefined ? told : notEntered(tables, { customers, journey });
}

type Unsent = ReturnType<Tables['deliveries']['unsent']>[number];

/** Why one message was not handed over; nothing where it is just about to be. */
function notSent({ trace, versions }: Tables, { delivery, enrollment }: Unsent): WhyNot[] {
  const { node, visit, failure, handedAt, heldAt, firstAttemptAt } = delivery;
  const nodeName = versions.byId(enrollment.version)?.plan.steps[node]?.name ?? node;
  const kind = String(failure?.kind ?? 'refused');
  const place = { journey: enrollment.journey, enrollment: String(enrollment.id), node, nodeName, visit };
  const told = (
    state: Extract<WhyNot, { type: 'not-sent' }>['state'],
    why: string,
    { at, until, doubt }: { at?: number | null | undefined; until?: number | null; doubt?: Doubt | undefined },
  ): WhyNot[] => [
    {
      ...{ type: 'not-sent', ...place, state, why },
      ...(typeof at === 'number' && { at: isoInstant(at) }),
      ...(typeof until === 'number' && { until: isoInstant(until) }),
      ...(doubt && { doubt }),
    },
  ];
  const written = (type: 'blocked' | 'failed') =>
    trace.rows(enrollment.id).find((row) => row.type === type && row.node === node && row.visit === visit)?.at;
  switch (delivery.state) {
    case 'blocked':
      return told('blocked', delivery.why ?? 'blocked', { at: written('blocked') });
    case 'refused':
      return told('failed', kind, { at: written('failed') });
    case 'cancelled':
      return told('cancelled', enrollment.reason ?? 'stopped', { at: enrollment.endedAt });
    case 'unknown':
      return told('held', 'unknown-outcome', { at: handedAt, doubt: doubtOf(delivery) });
    case 'planned':
      if (heldAt !== null) return told('held', delivery.why ?? 'policy', { at: heldAt, until: enrollment.until });
      return failure ? told('retried', kind, { at: firstAttemptAt }) : [];
    case 'accepted':
    case 'submitting':
      return [];
    default:
      return delivery.state satisfies never;
  }
}

/** Why somebody never was in a journey that never turned them away: it takes nobody, or nothing called them. */
function notEntered(
  { enrollments, journeys }: Tables,
  { customers, journey }: { customers: string[]; journey: string },
): WhyNot[] {
  if (customers.some((self) => enrollments.earlier(journey, self).length)) return [];
  const status = journeys.statusOf(journey);
  const why = { draft: 'not-live', stopped: 'stopped', live: 'not-called', paused: 'not-called' } as const;
  return [{ type: 'not-enrolled', journey, why: status === undefined ? 'unknown-journey' : why[status] }];
}
