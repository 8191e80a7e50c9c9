import { capitalized } from './capitalized.ts';

/** Words numbers and instants (ISO strings, UTC) in one language and time zone. */
export interface Format {
  count(value: number): string;
  percent(share: number): string;
  /** Today, yesterday and tomorrow by name, else day and month, with the year where it is another one. */
  day(instant: string): string;
  /** The same within a sentence: `since yesterday`. */
  dayWithin(instant: string): string;
  /**
   * Weekday and time (`Wed 21:40`) within three days of today, so that no weekday is said of two dates; beyond, day, month
   * and time, with the year where it is another one.
   */
  stamp(instant: string): string;
  /** Day, month, year and time. */
  moment(instant: string): string;
}

const dayMs = 86_400_000;

/** Where a language alone leaves the habits of writing dates open. */
const locales: Record<string, string> = { en: 'en-GB', de: 'de-DE' };

/** The locale by which a language of ours writes dates and numbers. */
export const localeOf = (language: string): string => locales[language] ?? language;

/** A `Format` for a language such as `de` and an IANA zone; left out: the browser's. */
export function createFormat(chosen: string, zone?: string): Format {
  const language = localeOf(chosen);
  const count = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, ...(zone === undefined ? {} : { timeZone: zone }) });
  const time = written({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = written({ weekday: 'short' });
  const dayMonth = written({ day: 'numeric', month: 'short' });
  const dayMonthYear = written({ day: 'numeric', month: 'short', year: 'numeric' });
  const moment = written({ dateStyle: 'medium', timeStyle: 'short' });
  const calendar = new Intl.DateTimeFormat('en', {
    ...{ calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...(zone === undefined ? {} : { timeZone: zone }),
  });
  /** The date in the zone, as the instant at which it begins in UTC. */
  const dateOf = (date: Date) => {
    const parts = new Map(calendar.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
    return new Date(Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1));
  };
  const daysFromToday = (date: Date) => (dateOf(date).getTime() - dateOf(new Date()).getTime()) / dayMs;
  const dayOf = (date: Date) => {
    const isThisYear = dateOf(date).getUTCFullYear() === dateOf(new Date()).getUTCFullYear();
    return (isThisYear ? dayMonth : dayMonthYear).format(date);
  };

  function dayWithin(instant: string): string {
    const date = new Date(instant);
    const days = daysFromToday(date);
    if (days === 0) return `${relative.format(0, 'day')}, ${time.format(date)}`;
    if (Math.abs(days) === 1) return relative.format(days, 'day');
    return dayOf(date);
  }
  return {
    count: (value) => count.format(value),
    percent: (share) => percent.format(share),
    day: (instant) => capitalized(dayWithin(instant), language),
    dayWithin,
    stamp(instant) {
      const date = new Date(instant);
      const near = Math.abs(daysFromToday(date)) <= 3;
      return `${near ? weekday.format(date) : dayOf(date)} ${time.format(date)}`;
    },
    moment: (instant) => moment.format(new Date(instant)),
  };
}
