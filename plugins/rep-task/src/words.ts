import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'Rep task',
    sentence: 'Ask the rep: {title}',
    fields: {
      title: { label: 'Task', placeholder: 'Visit Dr {{ customer.lastName }}' },
      brief: { label: 'Brief', description: 'Why now, and what to know beforehand.' },
      draft: { label: 'Draft', description: 'A prepared text that the rep may use and change.' },
      priority: { label: 'Priority' },
      'priority.low': { label: 'Low' },
      'priority.normal': { label: 'Normal' },
      'priority.high': { label: 'High' },
      due: { label: 'Due within', description: 'Counted from when the task is created.' },
      expires: { label: 'Expires after', description: 'An unanswered task is closed then.' },
      outcomes: { label: 'Outcomes', description: 'What the rep can choose when completing the task.' },
    },
    events: {
      'task.accepted': 'accepted',
      'task.completed': 'completed',
      'task.dismissed': 'dismissed',
      'task.expired': 'expired',
    },
  },
  de: {
    title: 'Aufgabe für den Außendienst',
    sentence: 'Außendienst bitten: {title}',
    fields: {
      title: { label: 'Aufgabe', placeholder: 'Dr. {{ customer.lastName }} besuchen' },
      brief: { label: 'Briefing', description: 'Warum jetzt, und was man vorher wissen sollte.' },
      draft: {
        label: 'Entwurf',
        description: 'Ein vorbereiteter Text, den der Außendienst verwenden und ändern kann.',
      },
      priority: { label: 'Priorität' },
      'priority.low': { label: 'Niedrig' },
      'priority.normal': { label: 'Normal' },
      'priority.high': { label: 'Hoch' },
      due: { label: 'Fällig nach', description: 'Gezählt ab dem Anlegen der Aufgabe.' },
      expires: { label: 'Läuft ab nach', description: 'Dann wird eine unbeantwortete Aufgabe geschlossen.' },
      outcomes: { label: 'Ergebnisse', description: 'Was der Außendienst beim Abschließen wählen kann.' },
    },
    events: {
      'task.accepted': 'angenommen',
      'task.completed': 'erledigt',
      'task.dismissed': 'abgelehnt',
      'task.expired': 'abgelaufen',
    },
  },
};
