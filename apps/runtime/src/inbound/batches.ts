import { setImmediate as immediately } from 'node:timers/promises';
import type { ChannelEvent } from '@waymark/connectors/sdk';
import type { Store } from '../store/store.ts';
import type { Source } from './tie.ts';

/** So many events, or people an event concerns, are written in one transaction: others write in between. */
export const mostAtOnce = 100;

/** The events, a hundred at a time at most; one about a group stands for one about each message of it. */
export async function* inBatches(
  store: Store,
  { connection }: Source,
  events: readonly ChannelEvent[],
): AsyncGenerator<ChannelEvent[]> {
  let batch: ChannelEvent[] = [];
  for (const event of events) {
    for await (const some of eachOf(store, event, connection)) {
      if (batch.length > 0 && batch.length + some.length > mostAtOnce) {
        yield batch;
        batch = [];
        await immediately();
      }
      batch = [...batch, ...some];
    }
  }
  if (batch.length > 0) yield batch;
}

async function* eachOf(store: Store, event: ChannelEvent, connection: string): AsyncGenerator<ChannelEvent[]> {
  const { each, providerId, id, at } = event;
  if (!each || providerId === undefined) {
    yield [event];
    return;
  }
  const span = { after: Date.parse(each.after), upTo: Date.parse(at), limit: mostAtOnce };
  for (let beyond = 0; ; ) {
    const some = await store.inbound.group(connection, providerId, { ...span, beyond });
    yield some.map(({ key }) => ({ ...event, id: `${id}:${key}`, key }));
    const last = some.at(-1);
    if (!last || some.length < mostAtOnce) return;
    beyond = last.id;
  }
}
