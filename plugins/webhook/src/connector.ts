import { defineConnector } from '@waymark/connectors/sdk';
import { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';
import { Secrets, Settings } from './settings.ts';
import { parse, verify } from './webhook.ts';
import { words } from './words.ts';

/**
 * Signed requests to any system (Standard Webhooks). It reaches a system with a customer's facts and not the person, so its
 * contacts are `audience`: it asks for consent, and neither quiet hours nor caps hold it.
 */
export const webhook = defineConnector({
  id: 'webhook',
  version: '1.0.0',
  apiVersion: 1,
  channel: 'webhook',
  title: 'Webhook',
  icon: 'webhook',
  words,
  settings: Settings,
  secrets: Secrets,
  content: Content,
  // Not `provider`: receivers should pass over a webhook-id they have seen, and we cannot know that this one does.
  capabilities: { contacts: 'audience', idempotency: 'none', events: ['completed', 'failed', 'answered'] },
  checkConnection,
  deliver,
  webhook: { verify, parse },
});
