import { testConnector } from '@waymark/connectors/testing';
import { sms } from './connector.ts';
import { secrets, sign, startTwilio } from './fake-provider.ts';

const hook = 'https://waymark.example/hooks/con-1/k3f9a';
const status = { MessageSid: `SM${'1b'.repeat(16)}`, MessageStatus: 'delivered', To: '+358401234567' };

testConnector(sms, {
  settings: { accountSid: `AC${'0a'.repeat(16)}`, from: '+4930123456' },
  secrets,
  contents: [{ text: 'Hello {{ customer.lastName }}' }, { text: 'Two lines\nand a link https://waymark.example/a' }],
  wrongContents: [{}, { text: '' }, { text: 'x'.repeat(1_601) }, { text: 'x', subject: 'y' }],
  delivery: { to: '+358401234567' },
  retryAfter: 7,
  callbacks: () => [
    {
      door: 'http',
      method: 'POST',
      url: hook,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': sign(hook, status),
      },
      body: new TextEncoder().encode(String(new URLSearchParams(status))),
    },
  ],
  provider: {
    accepts: () => startTwilio('accepts'),
    'rejects-credentials': () => startTwilio('rejects-credentials'),
    'is-busy': () => startTwilio('is-busy'),
    'limits-rate': () => startTwilio('limits-rate'),
    'refuses-recipient': () => startTwilio('refuses-recipient'),
    'drops-after-body': () => startTwilio('drops-after-body'),
    'never-answers': () => startTwilio('never-answers'),
  },
});
