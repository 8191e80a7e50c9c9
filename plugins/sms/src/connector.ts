import { defineConnector } from '@waymark/connectors/sdk';
import { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';
import { Secrets, Settings } from './settings.ts';
import { words } from './words.ts';

/** Text messages to a phone. */
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
    outboxOnly: true,
    contacts: 'customer',
    address: 'phone',
    idempotency: 'none',
    events: ['delivered', 'replied', 'stopped'],
  },
  checkConnection,
  deliver,
});
