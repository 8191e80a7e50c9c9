import type { LoadedConnector } from '@waymark/connectors/loader';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import { createOutboxView } from './outbox.ts';

let opened: TemporaryStore;
beforeEach(() => {
  opened = openTemporaryStore();
});
afterEach(() => opened.close());

it('a captured message is shown in the language of its texts, else in its reader’s', async () => {
  const { store } = opened;
  await goLive(store, registrationPlan());
  const delivery = await store.transaction((tables) => {
    const ada = resolveCustomer(tables, { userId: 'ada' }, 1);
    tables.customers.setAttributes(ada.id, { language: 'de' }, 1);
    happen(tables, ada, { event: 'hcp.registered', properties: {}, at: 1, arrived: 1 });
    const { id } = tables.deliveries.plan({
      ...{ key: 'key', enrollment: 1, node: 'opened', visit: 1, customer: ada.id, connector: 'email' },
      ...{ channel: 'email', purpose: 'service', contacts: 'customer' },
    });
    tables.messages.capture({ delivery: id, to: 'ada@example.org', content: { body: 'Hei' }, at: 1 });
    return id;
  });
  const shown: (string | undefined)[] = [];
  const connector = {
    manifest: { content: {}, capabilities: { events: [] }, words: { en: { events: {} } } },
    async preview({ customer }: Parameters<LoadedConnector['preview']>[0]) {
      shown.push(customer.language);
      return { preview: { html: '' } };
    },
  } as object as LoadedConnector;
  const url = 'https://waymark.example';
  const view = createOutboxView({
    ...{ store, connectorOf: () => connector, url, signingKey: Buffer.alloc(32), nudge: () => {} },
  });
  await view.get('1');
  await store.deliveries.change(delivery, { language: 'fi' });
  await view.get('1');
  expect(shown).toEqual(['de', 'fi']);
});
