import { testConnector } from '@waymark/connectors/testing';
import { email } from './connector.ts';
import { secrets, startSmtp } from './fake-provider.ts';

testConnector(email, {
  settings: { host: 'smtp.example.com', fromAddress: 'news@example.com' },
  secrets,
  contents: [
    { subject: 'Hello {{ customer.lastName }}', body: 'A note about {{ customer.specialty }}.' },
    { subject: 'Welcome', preheader: 'What to expect', body: '# Welcome\n\nDear **colleague**' },
  ],
  wrongContents: [
    { subject: 'No body' },
    { subject: 'Two\r\nBcc: everyone@example.com', body: 'lines' },
    { subject: '', body: 'no subject' },
    { subject: 'Extra', body: 'x', attachments: [] },
    { subject: 7, body: 'x' },
  ],
  delivery: { to: 'ada@clinic.example' },
  without: { 'limits-rate': 'SMTP has no answer that says when to come back' },
  provider: {
    accepts: () => startSmtp('accepts'),
    'rejects-credentials': () => startSmtp('rejects-credentials'),
    'is-busy': () => startSmtp('is-busy'),
    'refuses-recipient': () => startSmtp('refuses-recipient'),
    'drops-after-body': () => startSmtp('drops-after-body'),
    'never-answers': () => startSmtp('never-answers'),
  },
});
