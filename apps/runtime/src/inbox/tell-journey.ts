import type { JsonObject } from '@waymark/core/plan';
import { happen } from '../customers/happen.ts';
import type { Tables } from '../store/store.ts';
import type { StoredTask } from '../store/tasks.ts';

/** What may become of a task, as a journey hears it. */
export type TaskEvent = 'task.accepted' | 'task.completed' | 'task.dismissed' | 'task.expired';

/** What became of a task, and when: `at` by its own account, `arrived` when we learnt of it. */
export interface TaskNews {
  event: TaskEvent;
  properties: JsonObject;
  at: number;
  arrived: number;
}

/** Lets what became of a task happen to its customer, as an answer to its delivery. */
export function tellJourney(tables: Tables, task: StoredTask, news: TaskNews): void {
  const delivery = tables.deliveries.byId(task.delivery);
  const customer = delivery && tables.customers.byId(delivery.customer);
  if (customer) happen(tables, customer, { ...news, delivery: task.delivery });
}
