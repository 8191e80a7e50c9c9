import { defineConnector, failure } from '@waymark/connectors/sdk';
import { z } from 'zod';

/** A connector whose provider can be asked whether it has a message, and answers no hand-over: every outcome is looked up. */
export default defineConnector({
  id: 'letter',
  version: '1.0.0',
  apiVersion: 1,
  channel: 'letter',
  title: 'Letter',
  icon: 'stamp',
  words: {
    en: {
      title: 'Letter',
      sentence: 'Post {text}',
      fields: { url: { label: 'URL' }, text: { label: 'Text' } },
      events: {},
    },
  },
  settings: z.strictObject({ url: z.url() }),
  secrets: z.strictObject({}),
  content: z.strictObject({ text: z.string().min(1) }),
  capabilities: { contacts: 'customer', idempotency: 'none', network: 'own', events: [] },
  deliver: ({ fetch, settings }, { key, content }) =>
    fetch(`${settings.url}/${key}`, { method: 'POST', body: content.text }).then(
      () => ({}),
      () => failure('unknown', 'The post office gave no answer.'),
    ),
  checkConnection: async () => undefined,
  lookup: async ({ fetch, settings }, key) => {
    const { status } = await fetch(`${settings.url}/${key}`);
    return status === 200 ? { state: 'accepted', receipt: {} } : { state: 'absent' };
  },
});
