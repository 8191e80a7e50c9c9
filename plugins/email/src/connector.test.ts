import { testConnector } from '@waymark/connectors/testing';
import { email } from './connector.ts';
import { secrets, startSmtp } from './fake-provider.ts';
import { returnedMail } from './returned-mail.ts';

const key = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';

testConnector(email, {
  settings: { host: 'smtp.example.com', fromAddress: 'news@example.com', returnPath: 'bounces@example.com' },
  secrets,
  contents: [
    { subject: 'Hello {{ customer.lastName }}', body: 'A note about {{ customer.specialty }}.' },
    { subject: 'Designed', mjml: '<mjml><mj-body></mj-body></mjml>', fromName: 'Anna', replyTo: '{{ customer.rep }}' },
    { subject: 'Welcome', preheader: 'What to expect', body: '# Welcome\n\nDear **colleague**' },
  ],
  wrongContents: [
    { subject: 'No body' },
    { subject: 'Two\r\nBcc: everyone@example.com', body: 'lines' },
    { subject: '', body: 'no subject' },
    { subject: 'Two bodies’ worth of nothing', fromName: 'Ada' },
    { subject: 'No MJML', mjml: '<html></html>' },
    { subject: 'Half an MJML', mjml: '<mjml><mj-body><mj-section' },
    { subject: 'Extra', body: 'x', attachments: [] },
    { subject: 7, body: 'x' },
  ],
  retryAfter: 30,
  callbacks: () =>
    (['postfix', 'exchange', 'gmail', 'exim', 'complaint', 'vacation'] as const).map((name) => ({
      door: 'mail',
      method: 'POST',
      url: `mailto:${encodeURIComponent(`bounces+${key}@example.com`)}`,
      headers: { 'content-type': 'message/rfc822' },
      body: returnedMail(name, key),
    })),
  delivery: { to: 'ada@clinic.example' },
  provider: {
    accepts: () => startSmtp('accepts'),
    'rejects-credentials': () => startSmtp('rejects-credentials'),
    'is-busy': () => startSmtp('is-busy'),
    'limits-rate': () => startSmtp('limits-rate'),
    'refuses-recipient': () => startSmtp('refuses-recipient'),
    'drops-after-body': () => startSmtp('drops-after-body'),
    'never-answers': () => startSmtp('never-answers'),
  },
});
