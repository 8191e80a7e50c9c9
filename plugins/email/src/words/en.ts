import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says in English. */
export const en: DeclaredWords['en'] = {
  title: 'Email',
  sentence: 'Send {subject}',
  fields: {
    subject: { label: 'Subject', placeholder: 'Welcome, Dr {{ customer.lastName }}' },
    preheader: {
      label: 'Preview line',
      description: 'Shown beside the subject in the inbox, before the message is opened.',
    },
    body: {
      label: 'Message',
      description: 'Written in Markdown. Links are tracked; a bold link alone on its line is a button.',
    },
    mjml: {
      label: 'Own design (MJML)',
      description: 'In place of our look. The message above, where there is one, is then shown as plain text.',
    },
    fromName: { label: 'Sender name', placeholder: 'Cardiolex team' },
    replyTo: { label: 'Reply to', description: 'Where answers go. Left empty: the sender address.' },
    host: { label: 'Server', description: 'Name of the SMTP server.', placeholder: 'smtp.example.com' },
    port: { label: 'Port', description: '587 for STARTTLS, 465 for TLS, 25 within a network.' },
    secure: { label: 'Encryption' },
    'secure.none': { label: 'None' },
    'secure.starttls': { label: 'STARTTLS' },
    'secure.tls': { label: 'TLS' },
    fromAddress: { label: 'Sender address', placeholder: 'news@example.com' },
    returnPath: {
      label: 'Return path',
      description:
        'Where mail servers report what could not be delivered. Each message adds its own key: bounces+…@mail.example.com.',
      placeholder: 'bounces@mail.example.com',
    },
    dkimDomain: {
      label: 'DKIM domain',
      description: 'The domain that signs, the one of the sender address.',
      placeholder: 'example.com',
    },
    dkimSelector: {
      label: 'DKIM selector',
      description: 'Names the key in DNS: selector._domainkey.domain.',
      placeholder: 'spring2026',
    },
    footer: {
      label: 'Small print',
      description: 'Under every message: company, address, why this message came. Written in Markdown.',
    },
    user: { label: 'User' },
    password: { label: 'Password' },
    dkimPrivateKey: { label: 'DKIM private key', description: 'RSA, in PEM form.' },
    webhookSecret: {
      label: 'Bounce secret',
      description:
        'With it a mail server may post what came back to the address of this connection. At least 16 characters.',
    },
  },
  events: {
    delivered: 'delivered',
    opened: 'opened',
    clicked: 'clicked',
    bounced: 'bounced',
    replied: 'replied',
    unsubscribed: 'unsubscribed',
    complained: 'marked as spam',
  },
};
