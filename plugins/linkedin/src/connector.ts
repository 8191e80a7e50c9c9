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
    // LinkedIn lets a member change audiences 500 times a minute; looking a name up counts too.
    rateLimit: { max: 4, per: 'PT1S' },
  },
  checkConnection,
  deliver,
  poll,
});
