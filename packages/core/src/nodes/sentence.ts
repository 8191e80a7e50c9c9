import type { ConnectorManifest } from '../journey/connector-manifest.ts';
import { readInstant, type Weekday, weekdays } from '../time/index.ts';
import type { SentenceWords } from './words/en.ts';

/** A variable part of a sentence; what it looks like depends on the language it is said in. */
export type SentenceValue =
  | string
  | number
  | { duration: string }
  /** An ISO date-time; without offset it is wall time in the zone, and it is said in the zone's wall time. */
  | { dateTime: string; timeZone: string }
  /** An ISO date or date-time as somebody wrote it: its own wall time, and its offset where it has one. */
  | { date: string }
  | { days: readonly Weekday[] }
  /** What connectors call an event, by language; the event's own name elsewhere. */
  | { event: string; labels: Record<string, string> }
  /** What its connector is called, by language. */
  | { channel: string; labels: Record<string, string> }
  /** A word that the words of sentences have as `term.…`, such as a purpose; without one it is said as it is. */
  | { term: string }
  | { list: SentenceValue[]; join: 'and' | 'or' }
  | Sentence;

/** What a node does, as plain JSON to be said in any language. `templates`, by language, go before the words' own. */
export interface Sentence {
  key: string;
  values: Record<string, SentenceValue>;
  templates?: Record<string, string>;
}

/** A stretch of a said sentence; `strong` marks the variable ones. */
export interface Part {
  text: string;
  strong?: true;
}

/** Names an event in each language its connector has words for. */
export const eventValue = (event: string, connectors: readonly ConnectorManifest[]): SentenceValue => {
  const words = Object.entries(connectors.find(({ capabilities }) => capabilities.events.includes(event))?.words ?? {});
  const labels = words.flatMap(([language, { events }]) => (events[event] ? [[language, events[event]]] : []));
  return { event, labels: Object.fromEntries(labels) };
};

/** Names a channel as its connector is called in each language; one without a connector is said by its key. */
export const channelValue = (channel: string, connectors: readonly ConnectorManifest[]): SentenceValue => {
  const connector = connectors.find((one) => one.channel === channel);
  if (!connector) return channel;
  const labels = Object.entries(connector.words).map(([language, { title }]) => [language, title] as const);
  return { channel, labels: Object.fromEntries(labels) };
};

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** Says an ISO 8601 duration in a language: `P3D` is `3 days`, `3 Tage`. A text that is none is said as it is. */
export function durationText(text: string, language: string): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match) return text;
  const said = units.flatMap((unit, at) => {
    const amount = Number(match[at + 1] ?? 0);
    return amount ? [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)] : [];
  });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(said) || text;
}

/** Without separators of thousands, since a number may be a year. */
const numberText = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 }).format(value);

function dateTimeText({ dateTime, timeZone }: { dateTime: string; timeZone: string }, language: string): string {
  const instant = readInstant(dateTime, timeZone);
  if (instant === undefined) return dateTime;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant);
}

/** Says an ISO date, with its time and offset where it has them: `2027-03-01` is `Mar 1, 2027`. What is none is said as it is. */
function writtenDateText(text: string, language: string): string {
  const [, day, time, offset] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
  const at = Date.parse(`${day}T${time ?? '00:00'}Z`);
  if (Number.isNaN(at)) return text;
  const style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeZone: 'UTC' };
  if (time !== undefined) style.timeStyle = 'short';
  const zone = offset === undefined ? '' : ` UTC${offset === 'Z' ? '' : offset}`;
  return new Intl.DateTimeFormat(language, style).format(at) + zone;
}

/** 1 January 2024 was a Monday. */
function daysText(days: readonly Weekday[], language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const said = weekdays
    .map((day, at) => ({ day, text: format.format(Date.UTC(2024, 0, at + 1)) }))
    .filter(({ day }) => days.includes(day));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(said.map(({ text }) => text));
}

const valueParts = (value: SentenceValue, words: SentenceWords): Part[] => {
  if (typeof value === 'number') return [{ text: numberText(value, words.language), strong: true }];
  if (typeof value === 'string') return [{ text: value || '…', strong: true }];
  if ('duration' in value) return [{ text: durationText(value.duration, words.language), strong: true }];
  if ('dateTime' in value) return [{ text: dateTimeText(value, words.language), strong: true }];
  if ('date' in value) return [{ text: writtenDateText(value.date, words.language), strong: true }];
  if ('days' in value) return [{ text: daysText(value.days, words.language), strong: true }];
  if ('event' in value) {
    return [{ text: value.labels[words.language] ?? value.labels.en ?? value.event, strong: true }];
  }
  if ('channel' in value) {
    return [{ text: value.labels[words.language] ?? value.labels.en ?? value.channel, strong: true }];
  }
  if ('term' in value) return [{ text: words.sentences[`term.${value.term}`] ?? value.term, strong: true }];
  if ('key' in value) return sentenceParts(value, words);
  const type = value.join === 'or' ? 'disjunction' : 'conjunction';
  const format = new Intl.ListFormat(words.language, { type });
  return format
    .formatToParts(value.list.map((_, at) => String(at)))
    .flatMap((part) =>
      part.type === 'element' ? valueParts(value.list[Number(part.value)] ?? '', words) : [{ text: part.value }],
    );
};

/** Says a sentence in the language of `words`, with its variable parts marked. */
export function sentenceParts(sentence: Sentence, words: SentenceWords): Part[] {
  const { key, values, templates } = sentence;
  const template = templates?.[words.language] ?? templates?.en ?? words.sentences[key] ?? key;
  const parts = template.split(/(\{\{\s*\w+\s*\}\}|\{\s*\w+\s*\})/).flatMap((text, at): Part[] => {
    if (at % 2 === 0) return text ? [{ text }] : [];
    const value = values[text.replace(/[{}\s]/g, '')];
    return value === undefined ? [{ text: '…', strong: true }] : valueParts(value, words);
  });
  return parts.filter(({ text }) => text);
}

/** Says a sentence as one text. */
export const sentenceText = (sentence: Sentence, words: SentenceWords): string =>
  sentenceParts(sentence, words)
    .map(({ text }) => text)
    .join('');
