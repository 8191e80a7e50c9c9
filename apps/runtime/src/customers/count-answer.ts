import { isAutomated, type JsonObject } from '@waymark/core/plan';
import type { Tables } from '../store/store.ts';

/** What happened to a message. */
interface Answer {
  event: string;
  properties: JsonObject;
}

/**
 * Counts the message `id` where this event answers it for the first time; what a machine did is nobody's answer. To be
 * called before the event itself is written.
 */
export function countAnswer(tables: Tables, id: number, { event, properties }: Answer): void {
  if (isAutomated(properties)) return;
  const delivery = tables.deliveries.byId(id);
  if (!delivery) return;
  const isRepeat = tables.events.ofDelivery(id).some((one) => one.event === event && !isAutomated(one.properties));
  if (isRepeat) return;
  const version = tables.enrollments.byId(delivery.enrollment)?.version;
  if (version !== undefined)
    tables.counts.change(version, { kind: 'answered', node: delivery.node, name: event, by: 1 });
}
