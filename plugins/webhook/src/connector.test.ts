import { testConnector } from '@waymark/connectors/testing';
import { Webhook } from 'standardwebhooks';
import { webhook } from './connector.ts';
import { secrets, startReceiver } from './fake-provider.ts';

const callback = '{"type":"completed","timestamp":"2026-03-02T08:00:00Z","data":{"key":"k3f9a"}}';

testConnector(webhook, {
  settings: { url: 'https://systems.example/waymark' },
  secrets,
  contents: [
    { body: '{ "type": "customer.welcomed", "data": { "name": "Kivi" } }' },
    { body: 'Anything at all,\nin two lines', type: 'text' },
  ],
  wrongContents: [{}, { body: '' }, { body: '{}', type: 'xml' }, { body: '{}', headers: {} }],
  provider: {
    accepts: () => startReceiver('accepts'),
    'rejects-credentials': () => startReceiver('rejects-credentials'),
    'is-busy': () => startReceiver('is-busy'),
    'limits-rate': () => startReceiver('limits-rate'),
    'drops-after-body': () => startReceiver('drops-after-body'),
    'never-answers': () => startReceiver('never-answers'),
  },
  without: { 'refuses-recipient': 'a request has no recipient beside its address' },
  retryAfter: 11,
  callbacks: () => {
    const at = new Date();
    const headers = {
      'webhook-id': 'msg_2b7f',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secrets.callbackSecret).sign('msg_2b7f', at, callback),
    };
    const url = 'https://waymark.example/hooks/con-1';
    return [{ door: 'http', method: 'POST', url, headers, body: new TextEncoder().encode(callback) }];
  },
});
