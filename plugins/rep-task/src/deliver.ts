import { type ConnectorContext, type Delivery, Failure, type Receipt } from '@waymark/connectors/sdk';
import { isZone } from '@waymark/core/time';
import type { Content } from './content.ts';
import type { Settings } from './settings.ts';
import { taskOf } from './task.ts';

/** Gives the task to the host, which keeps one per key, however often it is asked. */
export async function deliver(
  context: Pick<ConnectorContext<Settings>, 'now'>,
  { content, customer }: Pick<Delivery<Content>, 'content' | 'customer'>,
): Promise<Receipt | Failure> {
  const { timeZone } = customer;
  const task = taskOf(content, { now: context.now(), zone: isZone(timeZone) ? timeZone : 'UTC' });
  return Failure.is(task) ? task : { task };
}

/** The inbox is built in: it always works. */
export async function checkConnection(): Promise<undefined> {
  return undefined;
}
