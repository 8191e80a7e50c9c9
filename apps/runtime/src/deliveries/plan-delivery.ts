import { createHash } from 'node:crypto';
import type { Posting } from '../enrollments/post.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';

/** The permanent key of the message of one visit: the same for ever, telling nothing about anybody. */
export const deliveryKey = (workflowId: string, node: string, visit: number): string =>
  createHash('sha256')
    .update(JSON.stringify([workflowId, node, visit]))
    .digest('hex')
    .slice(0, 40);

/** Gives the delivery of a visit, planned at first sight. */
export const planDelivery = (
  tables: Tables,
  { row, step, node, visit }: Posting,
  connection: string | null,
): StoredDelivery =>
  tables.deliveries.plan({
    key: deliveryKey(row.workflowId, node, visit),
    run: row.run,
    enrollment: row.id,
    node,
    visit,
    customer: row.customer,
    connector: step.connector,
    connection,
    channel: step.channel,
    purpose: step.purpose,
    contacts: step.contacts,
  });
