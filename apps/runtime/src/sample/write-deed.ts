import type { DeliverStep, PastEvent } from '@waymark/core/plan';
import type { Compose } from '../deliveries/compose.ts';
import { planDelivery } from '../deliveries/plan-delivery.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';
import type { StoredVersion } from '../store/versions.ts';
import type { Deed, Step } from './lived-world.ts';

/** A step of an enrollment. */
interface Taken {
  row: StoredEnrollment;
  step: Step;
}

/** What messages are made with. */
interface DeedParts {
  version: StoredVersion;
  compose: Compose;
}

/** Writes what came to pass with a step: an event, a consent, a message. */
export function writeDeed(tables: Tables, parts: DeedParts, { row, step }: Taken): void {
  const { deed, event } = step;
  switch (deed?.type) {
    case 'happened':
      writeEvent(tables, row, deed.event);
      break;
    case 'decided':
      tables.customers.setConsent(row.customer, deed.consent, event.at);
      break;
    case 'sent':
      writeMessage(tables, parts, { row, step, deed });
      break;
    default:
      deed satisfies undefined;
  }
}

function writeEvent(tables: Tables, row: StoredEnrollment, past: PastEvent): void {
  const { event, at, arrived, properties, delivery } = past;
  const answered = delivery && tables.deliveries.byVisit(row.id, delivery.node, delivery.visit);
  tables.events.add({ customer: row.customer, event, at, arrived, properties, delivery: answered?.id ?? null });
}

/** A message as the test outbox captured it then. */
function writeMessage(
  tables: Tables,
  { version, compose }: DeedParts,
  { row, step, deed }: Taken & { deed: Extract<Deed, { type: 'sent' }> },
): void {
  const { node, visit, view } = deed;
  const { at } = step.event;
  const deliver = version.plan.steps[node] as DeliverStep;
  const posting = { row, version, enrollment: step.enrollment, step: deliver, node, visit, deferred: false };
  const delivery = planDelivery(tables, posting, null);
  tables.deliveries.change(delivery.id, { state: 'accepted', attempts: 1, firstAttemptAt: at, handedAt: at });
  const composed = compose(posting, { delivery, view, mode: 'strict' });
  if ('problem' in composed) return;
  const { to, content, links } = composed.message;
  tables.messages.capture({ delivery: delivery.id, to: to ?? '', content, at });
  for (const link of links) tables.messages.addLink({ ...link, delivery: delivery.id });
}
