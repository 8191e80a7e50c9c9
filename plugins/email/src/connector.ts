import { defineConnector } from '@waymark/connectors/sdk';
import { Content } from './content.ts';
import { Secrets, Settings } from './settings.ts';
import { words } from './words.ts';

/** Email over SMTP. */
export const email = defineConnector({
  id: 'email',
  version: '1.0.0',
  apiVersion: 1,
  channel: 'email',
  title: 'Email',
  icon: 'mail',
  words,
  settings: Settings,
  secrets: Secrets,
  content: Content,
  capabilities: {
    contacts: 'customer',
    address: 'email',
    idempotency: 'none',
    network: 'own',
    events: ['delivered', 'opened', 'clicked', 'bounced', 'replied', 'unsubscribed', 'complained'],
  },
  // What sends mail is big and is imported at the first call, so that loading the connector to look at it is quick.
  checkConnection: async (context) => (await import('./deliver.ts')).checkConnection(context),
  deliver: async (context, delivery) => (await import('./deliver.ts')).deliver(context, delivery),
  preview: async (delivery) => (await import('./preview.ts')).preview(delivery),
  webhook: {
    verify: async (context, request) => (await import('./webhook.ts')).verify(context, request),
    parse: async (context, request) => (await import('./webhook.ts')).parse(context, request),
  },
});
