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
      link: {
        label: 'Link',
        description: 'Where the rep does it, such as the LinkedIn profile. Empty for a customer without one.',
        placeholder: 'https://www.linkedin.com/in/…',
      },
      priority: { label: 'Priority' },
      'priority.low': { label: 'Low' },
      'priority.normal': { label: 'Normal' },
      'priority.high': { label: 'High' },
      role: { label: 'Role', description: 'Offered to all reps of this role. Empty: to the customer’s own rep.' },
      repAttribute: { label: 'Attribute with the rep', description: 'Names the customer’s rep by id, email or name.' },
      dailyLimit: {
        label: 'New tasks a day',
        description: 'A rep gets no more than this on one day; the others wait, the most urgent first.',
      },
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
      link: {
        label: 'Link',
        description: 'Wo die Aufgabe erledigt wird, etwa das LinkedIn-Profil. Leer, wo es keins gibt.',
        placeholder: 'https://www.linkedin.com/in/…',
      },
      priority: { label: 'Priorität' },
      'priority.low': { label: 'Niedrig' },
      'priority.normal': { label: 'Normal' },
      'priority.high': { label: 'Hoch' },
      role: {
        label: 'Rolle',
        description: 'Wird allen mit dieser Rolle angeboten. Leer: wer den Kunden betreut.',
      },
      repAttribute: {
        label: 'Merkmal mit der Betreuung',
        description: 'Nennt, wer den Kunden betreut: Kennung, E-Mail-Adresse oder Name.',
      },
      dailyLimit: {
        label: 'Neue Aufgaben am Tag',
        description: 'Mehr bekommt niemand an einem Tag; die übrigen warten, die dringendsten zuerst.',
      },
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
