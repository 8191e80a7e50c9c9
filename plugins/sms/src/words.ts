import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'SMS',
    sentence: 'Send “{text}”',
    fields: {
      text: { label: 'Text', description: 'Links are tracked.', placeholder: 'Hello Dr {{ customer.lastName }}, …' },
      accountSid: { label: 'Account', description: 'The account SID at the provider.', placeholder: 'AC…' },
      from: { label: 'Sender', description: 'A number of yours, or a name of up to 11 letters and digits.' },
      authToken: { label: 'Auth token' },
    },
    events: { delivered: 'delivered', replied: 'replied', stopped: 'answered STOP' },
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
        description: 'Eine eigene Nummer oder ein Name aus höchstens 11 Buchstaben und Ziffern.',
      },
      authToken: { label: 'Auth-Token' },
    },
    events: { delivered: 'zugestellt', replied: 'beantwortet', stopped: 'mit STOP beantwortet' },
  },
};
