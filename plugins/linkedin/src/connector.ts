import { defineConnector } from '@waymark/connectors/sdk';
import { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';
import { poll } from './poll.ts';
import { Secrets, Settings } from './settings.ts';
import { words } from './words.ts';

/** LinkedIn matched audiences. A personal message is never automated: that is a rep task with a draft and a link. */
export const linkedin = defineConnector({
  id: 'linkedin',
  version: '1.0.0',
  apiVersion: 1,
  channel: 'linkedin',
  title: 'LinkedIn audience',
  icon: 'network',
  words,
  settings: Settings,
  secrets: Secrets,
  content: Content,
  capabilities: {
    contacts: 'audience',
    address: 'email',
    idempotency: 'provider',
    events: ['audience-added'],
    // LinkedIn takes 500 requests a minute of a member. A change is one, looking its audience's name up one more for each
    // hundred audiences: at two a second that holds with three hundred, and with any number where ids are given.
    rateLimit: { max: 2, per: 'PT1S' },
  },
  checkConnection,
  deliver,
  poll,
});
