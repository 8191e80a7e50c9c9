import type { JsonObject } from '@waymark/core/plan';
import type { Medium } from './story.ts';

/** A medium of a run, and how its provider is connected. */
export interface ConnectedMedium extends Medium {
  connection: (port: number) => { settings: JsonObject; secrets?: JsonObject };
}

/** By provider: real mail over SMTP, which knows no keys; and requests to a receiver that honours them. */
export const mediums: Record<'smtp' | 'keyed', ConnectedMedium> = {
  smtp: {
    connector: 'email',
    channel: 'email',
    content: (node) => ({
      subject: `${node} for {{ customer.email | split: "@" | first }}`,
      body: 'A note. [Unsubscribe]({{ links.unsubscribe }})',
    }),
    connection: (port) => ({
      settings: { host: '127.0.0.1', port, secure: 'none', fromAddress: 'news@waymark.example' },
    }),
  },
  keyed: {
    connector: 'webhook',
    channel: 'webhook',
    content: (node) => ({ body: `{"node": "${node}", "customer": "{{ customer.email | split: "@" | first }}"}` }),
    connection: (port) => ({
      settings: { url: `http://127.0.0.1:${port}/` },
      secrets: { signingSecret: `whsec_${Buffer.alloc(32, 'chaos').toString('base64')}` },
    }),
  },
};
