import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says in Finnish. */
export const fi: DeclaredWords['en'] = {
  title: 'Sähköposti',
  sentence: 'Lähetä {subject}',
  fields: {
    subject: { label: 'Aihe', placeholder: 'Tervetuloa, tri {{ customer.lastName }}' },
    preheader: { label: 'Esikatselurivi', description: 'Näkyy saapuneissa aiheen vieressä ennen viestin avaamista.' },
    body: {
      label: 'Viesti',
      description:
        'Kirjoitetaan Markdownilla. Linkkien napsautukset kirjataan; lihavoitu linkki yksin rivillään on painike.',
    },
    mjml: {
      label: 'Oma ulkoasu (MJML)',
      description: 'Meidän ulkoasumme sijaan. Yllä oleva viesti, jos sellainen on, näkyy silloin pelkkänä tekstinä.',
    },
    fromName: { label: 'Lähettäjän nimi', placeholder: 'Cardiolex-tiimi' },
    replyTo: { label: 'Vastausosoite', description: 'Minne vastaukset menevät. Tyhjänä: lähettäjän osoitteeseen.' },
    host: { label: 'Palvelin', description: 'SMTP-palvelimen nimi.', placeholder: 'smtp.example.com' },
    port: { label: 'Portti', description: '587 STARTTLS, 465 TLS, 25 omassa verkossa.' },
    secure: { label: 'Salaus' },
    'secure.none': { label: 'Ei mitään' },
    'secure.starttls': { label: 'STARTTLS' },
    'secure.tls': { label: 'TLS' },
    fromAddress: { label: 'Lähettäjän osoite', placeholder: 'news@example.com' },
    returnPath: {
      label: 'Palautusosoite',
      description:
        'Minne palvelimet ilmoittavat toimittamatta jääneistä. Jokainen viesti lisää oman avaimensa: bounces+…@mail.example.com.',
      placeholder: 'bounces@mail.example.com',
    },
    dkimDomain: {
      label: 'DKIM-verkkotunnus',
      description: 'Allekirjoittava verkkotunnus: lähettäjän osoitteen.',
      placeholder: 'example.com',
    },
    dkimSelector: {
      label: 'DKIM-valitsin',
      description: 'Nimeää avaimen DNS:ssä: valitsin._domainkey.verkkotunnus.',
      placeholder: 'spring2026',
    },
    footer: {
      label: 'Pienellä painettu',
      description: 'Jokaisen viestin alla: yritys, osoite, miksi viesti tuli. Kirjoitetaan Markdownilla.',
    },
    user: { label: 'Käyttäjä' },
    password: { label: 'Salasana' },
    dkimPrivateKey: { label: 'Yksityinen DKIM-avain', description: 'RSA, PEM-muodossa.' },
    webhookSecret: {
      label: 'Ilmoitusten salaisuus',
      description:
        'Sillä sähköpostipalvelin saa lähettää palautuneen postin tämän yhteyden osoitteeseen. Vähintään 16 merkkiä.',
    },
  },
  events: {
    delivered: 'toimitettu',
    opened: 'avattu',
    clicked: 'napsautettu',
    bounced: 'palautunut',
    replied: 'vastattu',
    unsubscribed: 'peruttu',
    complained: 'merkitty roskapostiksi',
  },
};
