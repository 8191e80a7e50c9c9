import type { Purpose } from '@waymark/core/plan';

/** What the pages behind links in messages say, in one language. `{sender}` and `{date}` stand for what is shown there. */
export interface PageWords {
  /** The language's own name. */
  language: string;
  languages: string;
  goneHeading: string;
  goneText: string;
  heading: string;
  whyHeading: string;
  kind: string;
  channel: string;
  address: string;
  sender: string;
  consent: string;
  granted: string;
  confirmed: string;
  withdrawn: string;
  pending: string;
  optOut: string;
  none: string;
  missing: string;
  askHeading: string;
  askText: string;
  askButton: string;
  doneHeading: string;
  doneText: string;
  choicesHeading: string;
  choicesText: string;
  needed: string;
  toConfirm: string;
  save: string;
  saved: string;
  allHeading: string;
  allText: string;
  allButton: string;
  allDone: string;
  confirmHeading: string;
  confirmText: string;
  confirmButton: string;
  confirmedHeading: string;
  confirmedText: string;
  nothingHeading: string;
  nothingText: string;
  purposes: Record<Purpose, { title: string; text: string }>;
}
