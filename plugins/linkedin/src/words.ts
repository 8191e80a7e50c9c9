import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'LinkedIn audience',
    sentence: 'Update audience {audience}',
    fields: {
      audience: {
        label: 'Audience',
        description: 'Name or id of the matched audience.',
        placeholder: 'Cardiologists 2027',
      },
      operation: { label: 'Do what' },
      'operation.add': { label: 'Add to' },
      'operation.remove': { label: 'Remove from' },
      adAccount: { label: 'Advertising account', description: 'Its number in LinkedIn Campaign Manager.' },
      accessToken: { label: 'Access token' },
    },
    events: { 'audience-added': 'added to the audience' },
  },
  de: {
    title: 'LinkedIn-Zielgruppe',
    sentence: 'Zielgruppe {audience} aktualisieren',
    fields: {
      audience: {
        label: 'Zielgruppe',
        description: 'Name oder Kennung der Zielgruppe.',
        placeholder: 'Kardiologie 2027',
      },
      operation: { label: 'Was tun' },
      'operation.add': { label: 'Aufnehmen in' },
      'operation.remove': { label: 'Entfernen aus' },
      adAccount: { label: 'Werbekonto', description: 'Seine Nummer im LinkedIn Campaign Manager.' },
      accessToken: { label: 'Zugriffstoken' },
    },
    events: { 'audience-added': 'in die Zielgruppe aufgenommen' },
  },
};
