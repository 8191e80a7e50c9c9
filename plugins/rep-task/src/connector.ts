import { defineConnector } from '@waymark/connectors/sdk';
import { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';
import { Secrets, Settings } from './settings.ts';
import { words } from './words.ts';

/** Tasks for the field force, kept and answered in the reps' inbox. */
export const repTask = defineConnector({
  id: 'rep-task',
  version: '1.0.0',
  apiVersion: 1,
  channel: 'rep-task',
  title: 'Rep task',
  icon: 'user-check',
  words,
  settings: Settings,
  secrets: Secrets,
  content: Content,
  capabilities: {
    contacts: 'staff',
    idempotency: 'provider',
    inbox: true,
    events: ['task.accepted', 'task.completed', 'task.dismissed', 'task.expired'],
  },
  checkConnection,
  deliver,
});
