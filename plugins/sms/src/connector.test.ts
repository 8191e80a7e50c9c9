import { testConnector } from '@waymark/connectors/testing';
import { sms } from './connector.ts';
import { callback, secrets, startTwilio } from './fake-provider.ts';

testConnector(sms, {
  settings: { accountSid: `AC${'0a'.repeat(16)}`, from: '+4930123456' },
  secrets,
  contents: [{ text: 'Hello {{ customer.lastName }}' }, { text: 'Two lines\nand a link https://waymark.example/a' }],
  wrongContents: [{}, { text: '' }, { text: 'x'.repeat(1_601) }, { text: 'x', subject: 'y' }],
  delivery: { to: '+358401234567' },
  retryAfter: 7,
  callbacks: () => [
    callback({ MessageStatus: 'delivered', To: '+358401234567' }),
    callback({ MessageStatus: 'undelivered', ErrorCode: '30005', To: '+358401234567' }),
    callback({ From: '+358401234567', Body: 'STOP' }),
    callback({ From: '+358401234567', Body: 'Thank you' }),
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
