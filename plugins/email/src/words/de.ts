import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says in German. */
export const de: DeclaredWords['en'] = {
  title: 'E-Mail',
  sentence: '{subject} senden',
  fields: {
    subject: { label: 'Betreff', placeholder: 'Willkommen, Dr. {{ customer.lastName }}' },
    preheader: {
      label: 'Vorschauzeile',
      description: 'Steht im Posteingang neben dem Betreff, bevor die Nachricht geöffnet wird.',
    },
    body: {
      label: 'Nachricht',
      description:
        'In Markdown geschrieben. Klicks auf Links werden erfasst; ein fetter Link allein in seiner Zeile ist eine Schaltfläche.',
    },
    mjml: {
      label: 'Eigene Gestaltung (MJML)',
      description: 'Anstelle unserer Gestaltung. Die Nachricht oben, wo es sie gibt, steht dann nur im reinen Text.',
    },
    fromName: { label: 'Absendername', placeholder: 'Cardiolex-Team' },
    replyTo: { label: 'Antwort an', description: 'Wohin Antworten gehen. Leer: an die Absenderadresse.' },
    host: { label: 'Server', description: 'Name des SMTP-Servers.', placeholder: 'smtp.example.com' },
    port: { label: 'Port', description: '587 für STARTTLS, 465 für TLS, 25 im eigenen Netz.' },
    secure: { label: 'Verschlüsselung' },
    'secure.none': { label: 'Keine' },
    'secure.starttls': { label: 'STARTTLS' },
    'secure.tls': { label: 'TLS' },
    fromAddress: { label: 'Absenderadresse', placeholder: 'news@example.com' },
    returnPath: {
      label: 'Rückadresse',
      description:
        'Wohin Mailserver melden, was nicht zugestellt werden konnte. Jede Nachricht ergänzt ihren Schlüssel: bounces+…@mail.example.com.',
      placeholder: 'bounces@mail.example.com',
    },
    dkimDomain: {
      label: 'DKIM-Domain',
      description: 'Die Domain, die signiert: die der Absenderadresse.',
      placeholder: 'example.com',
    },
    dkimSelector: {
      label: 'DKIM-Selektor',
      description: 'Benennt den Schlüssel im DNS: selektor._domainkey.domain.',
      placeholder: 'spring2026',
    },
    footer: {
      label: 'Kleingedrucktes',
      description: 'Unter jeder Nachricht: Firma, Anschrift, warum diese Nachricht kam. In Markdown geschrieben.',
    },
    user: { label: 'Benutzer' },
    password: { label: 'Passwort' },
    dkimPrivateKey: { label: 'Privater DKIM-Schlüssel', description: 'RSA, in PEM-Form.' },
    webhookSecret: {
      label: 'Geheimnis für Rückmeldungen',
      description:
        'Damit darf ein Mailserver zurückgekommene Post an die Adresse dieser Verbindung senden. Mindestens 16 Zeichen.',
    },
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
};
