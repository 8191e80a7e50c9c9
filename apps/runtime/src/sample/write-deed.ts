import type { DeliverStep, PastEvent } from '@waymark/core/plan';
import { countAnswer } from '../customers/count-answer.ts';
import { planDelivery } from '../deliveries/plan-delivery.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';
import type { StoredVersion } from '../store/versions.ts';
import type { Deed, Step } from './lived-world.ts';
import type { SentMessage } from './write-messages.ts';

/** A step of an enrollment. */
interface Taken {
  row: StoredEnrollment;
  step: Step;
}

interface DeedParts {
  version: StoredVersion;
  /** Whether a connector tells such an event of its messages. */
  tells: (connector: string, event: string) => boolean;
  now: number;
  /** Takes the messages, in the order in which they went out. */
  sent: SentMessage[];
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
  if (answered) countAnswer(tables, answered.id, { event, properties });
  tables.events.add({ customer: row.customer, event, at, arrived, properties, delivery: answered?.id ?? null });
}

/** So long after it was sent a message is delivered. */
const onTheWay = 40_000;

/** A message that went out then, and arrived where its connector tells that. */
function writeMessage(
  tables: Tables,
  { version, tells, now, sent }: DeedParts,
  { row, step, deed }: Taken & { deed: Extract<Deed, { type: 'sent' }> },
): void {
  const { node, visit, view } = deed;
  const { at } = step.event;
  const deliver = version.plan.steps[node] as DeliverStep;
  const posting = { row, version, enrollment: step.enrollment, step: deliver, node, visit, deferred: false };
  const delivery = planDelivery(tables, posting, null);
  tables.deliveries.change(delivery.id, { state: 'accepted', attempts: 1, firstAttemptAt: at, handedAt: at });
  sent.push({ posting, delivery, view, at });
  const event = `${deliver.connector}.delivered`;
  const arrived = at + onTheWay;
  if (!tells(deliver.connector, event) || arrived > now) return;
  countAnswer(tables, delivery.id, { event, properties: {} });
  tables.events.add({ customer: row.customer, event, at: arrived, arrived, properties: {}, delivery: delivery.id });
}
