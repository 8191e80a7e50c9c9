import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'LinkedIn audience',
    sentence: 'Update audience {audience}',
    fields: {
      audience: {
        label: 'Audience',
        description: 'Name or id of the matched audience. A personal message is a rep task with a draft instead.',
        placeholder: 'Cardiologists 2027',
      },
      operation: { label: 'Do what' },
      'operation.add': { label: 'Add to' },
      'operation.remove': { label: 'Remove from' },
      adAccount: { label: 'Advertising account', description: 'Its number in LinkedIn Campaign Manager.' },
      apiVersion: {
        label: 'Version of the API',
        description: 'A year and a month. LinkedIn retires one after a year.',
      },
      apiUrl: { label: 'Address of the API', description: 'Left empty: LinkedIn’s.' },
      accessToken: { label: 'Access token', description: 'One that may write audiences (rw_dmp_segments).' },
    },
    events: { 'audience-added': 'added to the audience' },
  },
  de: {
    title: 'LinkedIn-Zielgruppe',
    sentence: 'Zielgruppe {audience} aktualisieren',
    fields: {
      audience: {
        label: 'Zielgruppe',
        description:
          'Name oder Kennung der Zielgruppe. Eine persönliche Nachricht ist stattdessen eine Aufgabe mit Entwurf.',
        placeholder: 'Kardiologie 2027',
      },
      operation: { label: 'Was tun' },
      'operation.add': { label: 'Aufnehmen in' },
      'operation.remove': { label: 'Entfernen aus' },
      adAccount: { label: 'Werbekonto', description: 'Seine Nummer im LinkedIn Campaign Manager.' },
      apiVersion: {
        label: 'Version der Schnittstelle',
        description: 'Jahr und Monat. LinkedIn stellt eine Version nach einem Jahr ein.',
      },
      apiUrl: { label: 'Adresse der Schnittstelle', description: 'Leer: die von LinkedIn.' },
      accessToken: { label: 'Zugriffstoken', description: 'Eines, das Zielgruppen schreiben darf (rw_dmp_segments).' },
    },
    events: { 'audience-added': 'in die Zielgruppe aufgenommen' },
  },
};
