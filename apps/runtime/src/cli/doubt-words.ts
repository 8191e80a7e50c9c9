import type { Doubt } from '../api/index.ts';

/** No provider's words are shown at greater length; `--json` gives all of them. */
const longest = 300;

/** What is known of a message of which nobody knows whether it went, as part of a sentence in English. */
export function doubtWords({ code, message = '', latest, asked }: Doubt): string {
  return [
    whyWords[code](quoted(message)),
    latest && `a later try did not go (${latest.kind})${latest.message ? `: ${quoted(latest.message)}` : ''}`,
    asked && askedWords(asked),
  ]
    .filter(Boolean)
    .join('; ');
}

const whyWords: Record<Doubt['code'], (message: string) => string> = {
  said: (message) => `its connector said ${message}`,
  stopped: (message) => `its connector did not come to an end: ${message}`,
  'cut-off': () => 'no outcome of the hand-over was kept; Waymark ended during it, most likely',
};

const askedWords = ({ kind, message }: NonNullable<Doubt['asked']>): string =>
  message === undefined
    ? 'its provider was asked, and could not tell'
    : `its provider could not be asked (${kind}): ${quoted(message)}`;

/** Somebody else's words on one line, without what would move the cursor, or the full stop of another sentence. */
function quoted(words: string): string {
  const line = words
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\.$/, '');
  return `“${line.length > longest ? `${line.slice(0, longest)} …` : line}”`;
}
