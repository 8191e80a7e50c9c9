import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** A connector whose provider tells in every way: by signed callbacks, by mail to the return path, and when asked. */
export default {
  id: 'told',
  version: '1.0.0',
  apiVersion: 1,
  channel: 'told',
  title: 'Told',
  icon: 'ear',
  words: {
    en: {
      title: 'Told',
      sentence: 'Tell {text}',
      fields: { text: { label: 'Text' }, feed: { label: 'Feed' }, key: { label: 'Key' } },
      events: { delivered: 'delivered', bounced: 'bounced', replied: 'replied', stopped: 'stopped', opened: 'opened' },
    },
  },
  settings: z.strictObject({ feed: z.string().optional() }),
  secrets: z.strictObject({ key: z.string().min(1) }),
  content: z.strictObject({ text: z.string().min(1) }),
  capabilities: {
    contacts: 'customer',
    address: 'email',
    idempotency: 'provider',
    network: 'own',
    events: ['delivered', 'bounced', 'replied', 'stopped', 'opened'],
  },
  checkConnection: async () => undefined,
  deliver: async (_context, { key }) => ({ providerId: key }),
  webhook: {
    verify: ({ secrets }, { door, headers, url, body }) =>
      door === 'mail' || headers.signature === createHmac('sha256', secrets.key).update(url).update(body).digest('hex'),
    parse: (_context, { door, url, body }) => {
      const text = new TextDecoder().decode(body);
      if (door === 'http') return JSON.parse(text);
      const status = /^Status: (\d)/m.exec(text)?.[1];
      const id = /^Message-ID: (.+)$/m.exec(text)?.[1];
      const address = /^Final-Recipient: (.+)$/m.exec(text)?.[1];
      if (status !== '5' || id === undefined) return [];
      return [
        {
          id,
          event: 'bounced',
          at: new Date().toISOString(),
          effect: 'suppress',
          address,
          properties: { door: url.slice(0, 6) },
        },
      ];
    },
  },
  poll: async ({ settings, fetch }, cursor = '0') => {
    const answer = await fetch(`${settings.feed}?after=${cursor}`);
    return answer.json();
  },
};
