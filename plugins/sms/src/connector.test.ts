import { testConnector } from '@waymark/connectors/testing';
import { sms } from './connector.ts';

testConnector(sms, {
  settings: { accountSid: `AC${'0a'.repeat(16)}`, from: '+4930123456' },
  secrets: { authToken: 'token-51b7e0c4-canary' },
  contents: [{ text: 'Hello {{ customer.lastName }}' }, { text: 'Two lines\nand a link https://waymark.example/a' }],
  wrongContents: [{}, { text: '' }, { text: 'x'.repeat(1_601) }, { text: 'x', subject: 'y' }],
  delivery: { to: '+358401234567' },
});
