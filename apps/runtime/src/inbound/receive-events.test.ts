import type { LoadedConnector } from '@waymark/connectors/loader';
import type { ChannelEvent } from '@waymark/connectors/sdk';
import type { ConnectorManifest } from '@waymark/core/journey';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { newCustomerId } from '../customers/customer-id.ts';
import { happen } from '../customers/happen.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { Store, Tables } from '../store/store.ts';
import { receiveEvents } from './receive-events.ts';

const capabilities = { address: 'email', events: ['told.joined', 'told.stopped'] };
const manifest = { channel: 'told', capabilities } as object as ConnectorManifest;
const connection = { id: 'told', connector: 'told' } as StoredConnection;

let opened: TemporaryStore;
let store: Store;
/** How many rows each transaction wrote. */
let wrote: number[];

beforeEach(() => {
  opened = openTemporaryStore();
  wrote = [];
  const changes = opened.database.$client.prepare('select total_changes()').pluck();
  const { transaction } = opened.store;
  store = {
    ...opened.store,
    async transaction<T>(work: (tables: Tables) => T) {
      const before = Number(changes.get());
      const answer = await transaction(work);
      wrote.push(Number(changes.get()) - before);
      return answer;
    },
  };
});
afterEach(() => opened.close());

const receive = (events: ChannelEvent[]) =>
  receiveEvents(
    {
      store,
      connectorOf: () => ({ manifest }) as LoadedConnector,
      now: () => Date.UTC(2026, 2, 9),
      committed: () => {},
    },
    connection,
    events,
  );

/** So many customers who share an address. */
const share = (email: string, count: number): Promise<string[]> =>
  opened.store.transaction((tables) =>
    Array.from({ length: count }, () => {
      const id = newCustomerId();
      const attributes = { email };
      tables.customers.add({ id, outsideId: id, attributes, preferences: [], createdAt: 1, changedAt: 1 });
      return id;
    }),
  );

const at = '2026-03-02T08:00:00.000Z';

describe('events that concern many', () => {
  it('of a group are taken a hundred at a time, each once', async () => {
    await goLive(opened.store, registrationPlan());
    const people = await share('', 250);
    await opened.store.transaction((tables) => {
      for (const id of people) {
        const customer = tables.customers.byId(id);
        if (customer) happen(tables, customer, { event: 'hcp.registered', properties: {}, at: 1, arrived: 1 });
        const enrollment = tables.enrollments.openOf(id)[0]?.id ?? 0;
        const row = tables.deliveries.plan({
          ...{ key: id, enrollment, node: 'joined', visit: 1, customer: id, connector: 'told', connection: 'told' },
          ...{ channel: 'told', purpose: 'sales', contacts: 'audience' },
        });
        tables.deliveries.change(row.id, { state: 'accepted', providerId: 'add:7', handedAt: 5 });
      }
    });
    const event = {
      id: 'm',
      event: 'told.joined',
      at,
      providerId: 'add:7',
      each: { after: at.replace('2026', '1969') },
    };
    expect(await receive([event])).toEqual({ taken: 250, repeated: 0, untied: 0, refused: 0 });
    expect(wrote).toHaveLength(3);
    // Each: the event, what it wakes (two rows), and the count of answers to the message.
    expect(Math.max(...wrote)).toBeLessThanOrEqual(100 * 4);
    expect(await receive([event])).toEqual({ taken: 0, repeated: 250, untied: 0, refused: 0 });
  });

  it('withdraw for everybody with the address, a hundred at a time, and not again when told twice', async () => {
    const people = await share('Ward@Hospital.example', 250);
    const event = { id: 's', event: 'told.stopped', at, effect: 'withdraw', address: 'ward@hospital.example' } as const;
    expect(await receive([event])).toMatchObject({ taken: 1 });
    const withdrawn = await opened.store.customers.consentsOf(people);
    expect(withdrawn).toHaveLength(250 * 4);
    expect(Math.max(...wrote)).toBeLessThanOrEqual(100 * 4);
    const [someone = ''] = people.slice(-1);
    const granted = { channel: 'told', purpose: 'marketing', state: 'granted' } as const;
    await opened.store.customers.setConsent(someone, granted, 2);
    expect(await receive([event])).toMatchObject({ repeated: 1 });
    expect(await opened.store.customers.consents(someone)).toContainEqual(granted);
  });
});
