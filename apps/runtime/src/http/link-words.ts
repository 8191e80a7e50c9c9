/** What the pages behind links in messages say. */
export interface LinkWords {
  goneHeading: string;
  goneText: string;
  askHeading: string;
  askText: string;
  askButton: string;
  doneHeading: string;
  doneText: string;
}

const english: LinkWords = {
  goneHeading: 'This link does not work any more',
  goneText: 'It may have been cut off, or the message it came from is gone.',
  askHeading: 'Stop these messages?',
  askText: 'You will get no more messages of this kind on this channel.',
  askButton: 'Stop these messages',
  doneHeading: 'Done',
  doneText: 'You will get no more messages of this kind on this channel.',
};

const german: LinkWords = {
  goneHeading: 'Dieser Link funktioniert nicht mehr',
  goneText: 'Er wurde vielleicht abgeschnitten, oder die Nachricht dazu gibt es nicht mehr.',
  askHeading: 'Keine solchen Nachrichten mehr?',
  askText: 'Sie erhalten dann keine Nachrichten dieser Art mehr auf diesem Weg.',
  askButton: 'Keine Nachrichten mehr senden',
  doneHeading: 'Erledigt',
  doneText: 'Sie erhalten keine Nachrichten dieser Art mehr auf diesem Weg.',
};

/** Words in the language a browser asks for first, where we have it; else English. */
export const linkWords = (acceptLanguage: string | undefined): { language: string; words: LinkWords } =>
  /^\s*de\b/i.test(acceptLanguage ?? '') ? { language: 'de', words: german } : { language: 'en', words: english };
