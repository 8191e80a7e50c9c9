import { createHmac, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { StoredEvent } from '../src/store/events.ts';
import type { Store } from '../src/store/store.ts';
import { type Served, serve } from './serve.ts';
import { expectUntouched } from './tables.ts';
import { goLive, registrationPlan } from './temporary-store.ts';

/** The API with a connector whose provider tells, a connection of it, and a journey that waits for what it tells. */
export interface Told extends Served {
  store: Store;
  connection: string;
  /** Enrolls somebody new and hands a message of theirs over; `sentTo` is the address it went to. */
  send(outsideId: string, sentTo?: string): Promise<Sent>;
  /** The same for `hcp-1`, the next time for `hcp-2`, and so on. */
  next(sentTo?: string): Promise<Sent>;
  /** Calls the connection's webhook as its provider does, signed; parts of the call can be forged. */
  tell(
    events: unknown,
    forged?: { path?: string; body?: string; signature?: string; type?: string },
  ): Promise<Response>;
  /** What the provider told of a customer. */
  eventsOf(customer: string): Promise<StoredEvent[]>;
  /** Says that work leaves every table with as many rows as it had, and every consent as it was. */
  untouched(work: () => Promise<void>): Promise<void>;
}

/** A message that was handed over. */
export interface Sent {
  outsideId: string;
  customer: string;
  enrollment: number;
  delivery: number;
  key: string;
}

const secret = 'a-webhook-secret';

/** Starts it; `feed` is where the provider is asked. */
export async function serveTold(feed?: string, environment: Record<string, string> = {}): Promise<Told> {
  const connectors = [fileURLToPath(new URL('./connectors', import.meta.url))];
  const served = await serve(environment, { connectors });
  const { store } = served.foundation;
  await goLive(store, waitingPlan);
  const draft = {
    connector: 'told',
    name: 'Told',
    settings: feed === undefined ? {} : { feed },
    secrets: { key: secret },
  };
  const saved = await served.call<{ id?: string }>('connections.save', draft, 'mutation');
  const { id: connection } = saved;
  const { refused } = served.foundation.connectors;
  if (connection === undefined) throw new Error(`no connection: ${JSON.stringify([saved, refused])}`);
  let messages = 0;
  let people = 0;
  const told: Told = {
    ...served,
    store,
    connection,
    next: (sentTo) => told.send(`hcp-${++people}`, sentTo),
    async send(outsideId, sentTo = `${outsideId}@hospital.example`) {
      await served.post('/v1/identify', { userId: outsideId, traits: { email: sentTo, language: 'de' } });
      await served.post('/v1/track', { userId: outsideId, event: 'hcp.registered' });
      const customer = (await store.customers.byOutsideId(outsideId))?.id ?? '';
      const enrollment = (await store.enrollments.openOf(customer))[0]?.id ?? 0;
      messages += 1;
      const key = messages.toString(16).padStart(40, 'a');
      const row = { enrollment, node: 'welcome', customer, connector: 'told', connection, channel: 'told', key };
      return store.transaction((tables) => {
        const { id } = tables.deliveries.plan({ ...row, visit: messages, purpose: 'marketing', contacts: 'customer' });
        tables.deliveries.change(id, {
          state: 'accepted',
          handedAt: Date.now(),
          providerId: `p-${key}`,
          address: sentTo,
        });
        return { outsideId, customer, enrollment, delivery: id, key };
      });
    },
    tell(
      events,
      { path = `/hooks/${connection}`, body = JSON.stringify(events), signature, type = 'application/json' } = {},
    ) {
      const own = createHmac('sha256', secret).update(`${served.url}${path}`).update(body).digest('hex');
      const headers = { 'content-type': type, signature: signature ?? own };
      return fetch(`${served.url}${path}`, { method: 'POST', headers, body });
    },
    eventsOf: async (customer) =>
      (await store.events.ofCustomer(customer)).filter(({ event }) => event.startsWith('told.')),
    async untouched(work) {
      const consents = () => JSON.stringify(served.tables.rows('select * from consents'));
      const before = consents();
      await expectUntouched(served.tables, work);
      expect(consents()).toBe(before);
    },
  };
  return told;
}

/** An event as the provider tells it: `delivered`, where nothing else is said, under an id of its own. */
export const toldEvent = (of: Partial<Record<string, unknown>>) => ({
  id: `e-${randomUUID()}`,
  event: 'delivered',
  at: toldAt,
  ...of,
});

/** When a told event happened. */
export const toldAt = '2026-03-02T08:00:00Z';

const waitingPlan = registrationPlan({
  steps: {
    opened: {
      type: 'wait',
      name: 'Opened',
      next: {},
      until: { type: 'event', any: [{ outlet: 'happened', event: 'told.replied' }], timeout: 'P3D' },
    },
  },
});
