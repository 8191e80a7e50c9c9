import { createHash } from 'node:crypto';
import type { Purpose } from '@waymark/core/plan';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import type { Spoken } from './page-words/choose.ts';
import { channelTitle, fill, languageMenu, type Showing } from './preference-page.ts';

/** What somebody is asked to confirm. */
export interface Asked {
  sender: string;
  channel: string;
  purposes: readonly Purpose[];
}

/** Asks for confirmation (double opt-in); looking at it confirms nothing. Without purposes there is nothing to confirm. */
export function confirmPage(asked: Asked, showing: Showing): Page {
  const { words, tag } = showing;
  const common = { language: tag, top: languageMenu(showing) };
  if (!asked.purposes.length) return { ...common, heading: words.nothingHeading, text: words.nothingText };
  return {
    ...common,
    heading: words.confirmHeading,
    text: fill(words.confirmText, { sender: asked.sender }),
    parts: [
      markup`<section><h2>${channelTitle(asked.channel, showing)}</h2>${kinds(asked.purposes, showing)}<form method="post"><button>${words.confirmButton}</button></form></section>`,
    ],
  };
}

/** Says that it was confirmed. */
export function confirmedPage(asked: Asked, showing: Showing): Page {
  const { words, tag } = showing;
  return {
    language: tag,
    top: languageMenu(showing),
    heading: words.confirmedHeading,
    text: words.confirmedText,
    parts: [
      markup`<section><h2>${channelTitle(asked.channel, showing)}</h2>${kinds(asked.purposes, showing)}</section>`,
    ],
  };
}

const kinds = (purposes: readonly Purpose[], { words }: Spoken): Markup =>
  markup`<ul>${purposes.map((purpose) => {
    const { title, text } = words.purposes[purpose];
    return markup`<li>${title}<small>${text}</small></li>`;
  })}</ul>`;

/** Names the words that a person agrees to on the pages: a hash over all that is said of consent in a language. */
export const wordsVersion = ({ words, tag }: Spoken): string =>
  `${tag}-${createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12)}`;
