import type { ConnectorManifest } from '@waymark/core/journey';
import type { Preference, Preferences } from '../messages/preferences.ts';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import { pageLanguages, type Spoken } from './page-words/choose.ts';
import type { PageWords } from './page-words/page-words.ts';

/** What has just been done on the page. */
export type Done = 'left' | 'saved' | 'left-all';

/** What a page is shown with: in which language, and what channels are called. */
export interface Showing extends Spoken {
  manifests: readonly ConnectorManifest[];
}

/** Fills the places of a sentence. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/** The choice of languages. */
export const languageMenu = ({ tag, words }: Spoken): Markup =>
  markup`<nav aria-label="${words.languages}">${Object.entries(pageLanguages).map(
    ([language, { language: name }]) =>
      markup`<a href="?language=${language}" lang="${language}" hreflang="${language}"${
        language === tag ? markup` aria-current="true"` : undefined
      }>${name}</a>`,
  )}</nav>`;

/** What a channel is called, as the connector that serves it says. */
export function channelTitle(channel: string, { tag, manifests }: Showing): string {
  const manifest = manifests.find((one) => one.channel === channel);
  return (manifest?.words[tag] ?? manifest?.words.en)?.title ?? channel;
}

/** Why a message came, and everything that a person can choose: the page behind `links.unsubscribe`. */
export function preferencePage(preferences: Preferences, showing: Showing, done?: Done): Page {
  const { words, tag } = showing;
  return {
    language: tag,
    top: languageMenu(showing),
    heading: fill(words.heading, { sender: preferences.sender }),
    parts: [
      ...(done ? [status(words, done)] : []),
      why(preferences, showing),
      ...(canLeave(preferences.message.own) ? [leaveForm(words)] : []),
      choices(preferences, showing),
      leaveAllForm(words),
    ],
  };
}

/** What was left is not left again, and what needs no consent cannot be. */
const canLeave = ({ basis, said }: Preference): boolean => basis !== 'none' && said?.state !== 'withdrawn';

function status(words: PageWords, done: Done): Markup {
  const said = { left: [words.doneHeading, words.doneText], saved: [words.saved], 'left-all': [words.allDone] }[done];
  const [heading, text] = said;
  return markup`<section role="status"><h2>${heading}</h2>${text === undefined ? undefined : markup`<p>${text}</p>`}</section>`;
}

function why({ message, sender, zone }: Preferences, showing: Showing): Markup {
  const { words, tag } = showing;
  const kind = words.purposes[message.purpose];
  const rows: [string, string | undefined][] = [
    [words.kind, `${kind.title}. ${kind.text}`],
    [words.channel, channelTitle(message.channel, showing)],
    [words.address, message.address],
    [words.sender, sender],
    [words.consent, consentSentence(message.own, { words, tag, zone })],
  ];
  return markup`<section><h2>${words.whyHeading}</h2><dl>${rows.flatMap(([term, value]) =>
    value === undefined ? [] : [markup`<dt>${term}</dt><dd>${value}</dd>`],
  )}</dl></section>`;
}

function consentSentence({ basis, said }: Preference, shown: { words: PageWords; tag: string; zone: string }): string {
  const { words, tag, zone } = shown;
  if (basis === 'none') return words.none;
  if (!said) return basis === 'opt-out' ? words.optOut : words.missing;
  const sentence = said.state === 'granted' && said.confirmed ? words.confirmed : words[said.state];
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: zone }).format(said.at);
  return fill(sentence, { date });
}

/** The button carries no name, so that it does what a one-click request does. */
const leaveForm = (words: PageWords): Markup =>
  markup`<section><h2>${words.askHeading}</h2><p>${words.askText}</p><form class="stop" method="post"><button>${words.askButton}</button></form></section>`;

const leaveAllForm = (words: PageWords): Markup =>
  markup`<section><h2>${words.allHeading}</h2><p>${words.allText}</p><form class="stop" method="post"><input type="hidden" name="leave" value="all"><button>${words.allButton}</button></form></section>`;

function choices({ channels }: Preferences, showing: Showing): Markup {
  const { words } = showing;
  const boxes = channels.map(
    ({ channel, choices: all }) =>
      markup`<fieldset><legend>${channelTitle(channel, showing)}</legend>${all.map((one) => box(channel, one, words))}</fieldset>`,
  );
  return markup`<section><h2>${words.choicesHeading}</h2><p>${words.choicesText}</p><form method="post"><input type="hidden" name="choose" value="1">${boxes}<button>${words.save}</button></form></section>`;
}

function box(channel: string, { purpose, basis, allowed, said }: Preference, words: PageWords): Markup {
  const { title, text } = words.purposes[purpose];
  const note = basis === 'none' ? words.needed : said?.state === 'pending' ? words.toConfirm : undefined;
  const about = markup`<span>${title}${note === undefined ? undefined : markup` <em>${note}</em>`}<small>${text}</small></span>`;
  if (basis === 'none') return markup`<div class="fixed">${about}</div>`;
  const id = `${channel}/${purpose}`;
  return markup`<input type="hidden" name="${allowed ? 'allowed' : 'stopped'}" value="${id}"><label><input type="checkbox" name="want" value="${id}"${
    allowed ? markup` checked` : undefined
  }>${about}</label>`;
}
