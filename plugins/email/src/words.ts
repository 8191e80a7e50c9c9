import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'Email',
    sentence: 'Send {subject}',
    fields: {
      subject: { label: 'Subject', placeholder: 'Welcome, Dr {{ customer.lastName }}' },
      preheader: {
        label: 'Preview line',
        description: 'Shown beside the subject in the inbox, before the message is opened.',
      },
      body: { label: 'Message', description: 'Written in Markdown. Links are tracked.' },
      host: { label: 'Server', description: 'Name of the SMTP server.', placeholder: 'smtp.example.com' },
      port: { label: 'Port', description: '587 for STARTTLS, 465 for TLS, 25 within a network.' },
      secure: { label: 'Encryption' },
      'secure.none': { label: 'None' },
      'secure.starttls': { label: 'STARTTLS' },
      'secure.tls': { label: 'TLS' },
      fromName: { label: 'Sender name', placeholder: 'Cardiolex team' },
      fromAddress: { label: 'Sender address', placeholder: 'news@example.com' },
      replyTo: { label: 'Reply to', description: 'Where answers go. Left empty: the sender address.' },
      user: { label: 'User' },
      password: { label: 'Password' },
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
  },
  de: {
    title: 'E-Mail',
    sentence: '{subject} senden',
    fields: {
      subject: { label: 'Betreff', placeholder: 'Willkommen, Dr. {{ customer.lastName }}' },
      preheader: {
        label: 'Vorschauzeile',
        description: 'Steht im Posteingang neben dem Betreff, bevor die Nachricht geöffnet wird.',
      },
      body: { label: 'Nachricht', description: 'In Markdown geschrieben. Klicks auf Links werden erfasst.' },
      host: { label: 'Server', description: 'Name des SMTP-Servers.', placeholder: 'smtp.example.com' },
      port: { label: 'Port', description: '587 für STARTTLS, 465 für TLS, 25 im eigenen Netz.' },
      secure: { label: 'Verschlüsselung' },
      'secure.none': { label: 'Keine' },
      'secure.starttls': { label: 'STARTTLS' },
      'secure.tls': { label: 'TLS' },
      fromName: { label: 'Absendername', placeholder: 'Cardiolex-Team' },
      fromAddress: { label: 'Absenderadresse', placeholder: 'news@example.com' },
      replyTo: { label: 'Antwort an', description: 'Wohin Antworten gehen. Leer: an die Absenderadresse.' },
      user: { label: 'Benutzer' },
      password: { label: 'Passwort' },
    },
    events: {
      delivered: 'zugestellt',
      opened: 'geöffnet',
      clicked: 'angeklickt',
      bounced: 'unzustellbar',
      replied: 'beantwortet',
      unsubscribed: 'abbestellt',
      complained: 'als Spam gemeldet',
    },
  },
};
