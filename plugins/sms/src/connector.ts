import { defineConnector } from '@waymark/connectors/sdk';
import { Content } from './content.ts';
import { Secrets, Settings } from './settings.ts';
import { words } from './words.ts';

/** Text messages to a phone, over an HTTP API of Twilio's shape. */
export const sms = defineConnector({
  id: 'sms',
  version: '1.0.0',
  apiVersion: 1,
  channel: 'sms',
  title: 'SMS',
  icon: 'message-square',
  words,
  settings: Settings,
  secrets: Secrets,
  content: Content,
  capabilities: {
    contacts: 'customer',
    address: 'phone',
    idempotency: 'none',
    events: ['delivered', 'failed', 'replied', 'stopped', 'started'],
  },
  // What knows the world's phone numbers is imported at the first call, so that loading the connector to look at it is quick.
  checkConnection: async (context) => (await import('./deliver.ts')).checkConnection(context),
  deliver: async (context, delivery) => (await import('./deliver.ts')).deliver(context, delivery),
  webhook: {
    verify: async (context, request) => (await import('./webhook.ts')).verify(context, request),
    parse: async (context, request) => (await import('./webhook.ts')).parse(context, request),
  },
});
