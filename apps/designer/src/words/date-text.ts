/** Where a language alone leaves the habits of writing dates open. */
const locales: Record<string, string> = { en: 'en-GB', de: 'de-DE' };

/**
 * An ISO date or date-time in words: `27 Aug 2027`, with its time where it has one. Wall time stays as it is; a text with
 * an offset is said in the browser's zone. What is no date is said as it is.
 */
export function dateText(text: string, chosen: string): string {
  const language = locales[chosen] ?? chosen;
  const withTime = /[T ]\d/.test(text);
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) && withTime;
  const at = new Date(isZoned ? text : `${withTime ? text.replace(' ', 'T') : `${text}T00:00`}Z`);
  if (Number.isNaN(at.getTime())) return text;
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    ...(withTime ? { timeStyle: 'short' } : {}),
    ...(isZoned ? {} : { timeZone: 'UTC' }),
  }).format(at);
}
