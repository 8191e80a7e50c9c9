import type { Task } from '@waymark/connectors/sdk';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { StoredRep } from '../store/reps.ts';
import type { Tables } from '../store/store.ts';
import { giveWaiting } from './daily-limit.ts';
import { inboxSettings } from './inbox-settings.ts';

/**
 * Writes the task that a delivery came to, once: to the rep it is for, who gets it as soon as a day has room; else on
 * offer to those of a role, or to everybody. Runs in the transaction in which the delivery is accepted.
 */
export function giveTask(
  tables: Tables,
  { delivery, task, at }: { delivery: StoredDelivery; task: Task; at: number },
): void {
  const { rep, role } = ownerOf(tables, delivery, task);
  tables.tasks.add({
    delivery: delivery.id,
    enrollment: delivery.enrollment,
    title: task.title,
    brief: task.brief ?? null,
    draft: task.draft ?? null,
    link: task.link ?? null,
    priority: task.priority ?? 'normal',
    outcomes: task.outcomes ?? [],
    rep: rep?.id ?? null,
    offered: rep === undefined,
    role: role ?? null,
    state: rep ? 'waiting' : 'open',
    createdAt: at,
    dueAt: instant(task.dueAt),
    expiresAt: instant(task.expiresAt),
  });
  if (rep) giveWaiting(tables, rep, at);
}

const instant = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));

/** Whom a task is for: the one it names, else the customer's rep; a role where it names one or there is no such rep. */
function ownerOf(
  tables: Tables,
  { customer, connection }: StoredDelivery,
  { owner }: Task,
): { rep?: StoredRep | undefined; role?: string | undefined } {
  if (owner && 'role' in owner) return { role: owner.role };
  const { repAttribute, role } = inboxSettings(tables, connection);
  const named = owner ? owner.rep : tables.customers.byId(customer)?.attributes[repAttribute];
  const rep = typeof named === 'string' ? tables.reps.named(named) : undefined;
  return rep ? { rep } : { role };
}
