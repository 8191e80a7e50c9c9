import type { LoadedConnector } from '@waymark/connectors/loader';
import type { Task } from '@waymark/connectors/sdk';
import { isoInstant } from '@waymark/core/time';
import { followEvent } from '../inbox/follow-event.ts';
import { giveTask } from '../inbox/give-task.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Store, Tables } from '../store/store.ts';
import type { SentMessage } from './write-messages.ts';

/** Whom the tasks are made by, and the sample's now. */
interface TaskParts {
  connectorOf: (connector: string) => LoadedConnector | undefined;
  now: number;
}

/**
 * Puts tasks into the reps' inbox as they would stand there now, had it been on when their messages went out: those that
 * wait for an answer, and those that were answered, expired or recalled.
 */
export async function writeTasks(store: Store, sent: readonly SentMessage[], parts: TaskParts): Promise<void> {
  const made: { delivery: StoredDelivery; task: Task; at: number }[] = [];
  for (const one of sent) {
    const task = await taskOf(store, one, parts);
    if (task) made.push({ delivery: one.delivery, task, at: one.at });
  }
  await store.transaction((tables) => {
    for (const { delivery, task, at } of made) {
      giveTask(tables, { delivery, task, at });
      for (const event of tables.events.ofDelivery(delivery.id)) followEvent(tables, delivery.id, event);
      close(tables, delivery, parts.now);
    }
  });
}

/** The task that a message came to, dated back to when it went out. */
async function taskOf(
  store: Store,
  { posting, delivery, view, at }: SentMessage,
  { connectorOf }: TaskParts,
): Promise<Task | undefined> {
  const connector = connectorOf(delivery.connector);
  const content = connector?.manifest.capabilities.inbox && (await store.messages.contentOf(delivery.id));
  if (!connector || !content) return undefined;
  const asked = Date.now();
  const { timeZone } = view.attributes;
  const sent = await connector.deliver(
    { settings: {}, secrets: {} },
    {
      key: delivery.key,
      messageId: delivery.key,
      customer: { id: view.customer, ...(typeof timeZone === 'string' && { timeZone }) },
      content,
      links: {},
      purpose: delivery.purpose,
      journey: { name: String(posting.version.document.name), node: posting.step.name },
    },
  );
  const task = 'receipt' in sent ? sent.receipt.task : undefined;
  const back = (instant: string | undefined) =>
    instant === undefined ? undefined : isoInstant(Date.parse(instant) - asked + at);
  return task && { ...task, dueAt: back(task.dueAt), expiresAt: back(task.expiresAt) };
}

/** What nobody answered came to an end with its time or its enrollment. */
function close(tables: Tables, { id, enrollment }: StoredDelivery, now: number): void {
  const task = tables.tasks.byId(id);
  const endedAt = tables.enrollments.byId(enrollment)?.endedAt;
  if (!task || task.endedAt !== null) return;
  if (task.expiresAt !== null && task.expiresAt <= now) {
    tables.tasks.change(id, { state: 'expired', endedAt: task.expiresAt });
  } else if (typeof endedAt === 'number') {
    tables.tasks.change(id, { state: 'recalled', endedAt });
  }
}
