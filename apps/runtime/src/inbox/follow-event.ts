import type { Tables } from '../store/store.ts';
import { openStates, type StoredTask } from '../store/tasks.ts';

/**
 * Lets a task follow what was said of it elsewhere, such as by a button of the test outbox: then there is nothing left to
 * answer. Any other event, and a task that is closed, change nothing.
 */
export function followEvent(tables: Tables, delivery: number, { event, at }: { event: string; at: number }): void {
  const task = tables.tasks.byId(delivery);
  const change = task && openStates.includes(task.state) ? changeBy(task, event, at) : undefined;
  if (change) tables.tasks.change(delivery, change);
}

function changeBy(task: StoredTask, event: string, at: number): Partial<StoredTask> | undefined {
  switch (event) {
    case 'task.accepted':
      return task.rep === null ? undefined : { state: 'accepted', givenAt: task.givenAt ?? at, acceptedAt: at };
    case 'task.completed':
      return { state: 'completed', endedAt: at };
    case 'task.dismissed':
      return { state: 'dismissed', endedAt: at };
    case 'task.expired':
      return { state: 'expired', endedAt: at };
    default:
      return undefined;
  }
}
