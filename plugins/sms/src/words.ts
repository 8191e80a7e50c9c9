import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'SMS',
    sentence: 'Send “{text}”',
    fields: {
      text: { label: 'Text', description: 'Links are tracked.', placeholder: 'Hello Dr {{ customer.lastName }}, …' },
      accountSid: { label: 'Account', description: 'The account SID at the provider.', placeholder: 'AC…' },
      from: {
        label: 'Sender',
        description: 'A number of yours, or a name of up to 11 letters and digits. Nobody can answer to a name.',
        placeholder: '+4930123456',
      },
      messagingServiceSid: {
        label: 'Messaging service',
        description: 'Instead of a sender: the provider chooses one of those in this service.',
        placeholder: 'MG…',
      },
      country: {
        label: 'Country',
        description: 'Of numbers that are written without one, in two letters.',
        placeholder: 'DE',
      },
      apiUrl: { label: 'Address of the API', description: 'Left empty: Twilio’s.' },
      authToken: { label: 'Auth token', description: 'It also signs what the provider tells us.' },
    },
    events: {
      delivered: 'delivered',
      failed: 'not delivered',
      replied: 'replied',
      stopped: 'answered STOP',
      started: 'answered START',
    },
  },
  de: {
    title: 'SMS',
    sentence: '„{text}“ senden',
    fields: {
      text: {
        label: 'Text',
        description: 'Klicks auf Links werden erfasst.',
        placeholder: 'Guten Tag Dr. {{ customer.lastName }}, …',
      },
      accountSid: { label: 'Konto', description: 'Die Account SID beim Anbieter.', placeholder: 'AC…' },
      from: {
        label: 'Absender',
        description:
          'Eine eigene Nummer oder ein Name aus höchstens 11 Buchstaben und Ziffern. Auf einen Namen kann niemand antworten.',
        placeholder: '+4930123456',
      },
      messagingServiceSid: {
        label: 'Messaging Service',
        description: 'Anstelle eines Absenders: Der Anbieter wählt einen aus diesem Dienst.',
        placeholder: 'MG…',
      },
      country: {
        label: 'Land',
        description: 'Von Nummern, die ohne Land geschrieben sind, in zwei Buchstaben.',
        placeholder: 'DE',
      },
      apiUrl: { label: 'Adresse der Schnittstelle', description: 'Leer: die von Twilio.' },
      authToken: { label: 'Auth-Token', description: 'Damit sind auch die Rückmeldungen des Anbieters signiert.' },
    },
    events: {
      delivered: 'zugestellt',
      failed: 'nicht zugestellt',
      replied: 'beantwortet',
      stopped: 'mit STOP beantwortet',
      started: 'mit START beantwortet',
    },
  },
};
