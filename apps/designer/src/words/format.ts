/** Words numbers and instants (ISO strings, UTC) in one language, in the browser's time zone. */
export interface Format {
  count(value: number): string;
  percent(share: number): string;
  /** Today and yesterday by name, else day and month, with the year where it is another one. */
  day(instant: string): string;
  /** Weekday and time: `Wed 21:40`. */
  stamp(instant: string): string;
  /** Day, month, year and time. */
  moment(instant: string): string;
}

const hourMs = 3_600_000;

/** Where a language alone leaves the habits of writing dates open. */
const locales: Record<string, string> = { en: 'en-GB', de: 'de-DE' };

/** A `Format` for a language such as `de`. */
export function createFormat(chosen: string): Format {
  const language = locales[chosen] ?? chosen;
  const count = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' });
  const dayMonth = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const dayMonthYear = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    count: (value) => count.format(value),
    percent: (share) => percent.format(share),
    day(instant) {
      const date = new Date(instant);
      const days = daysBetween(date, new Date());
      if (days === 0) return `${capital(relative.format(0, 'day'))}, ${time.format(date)}`;
      if (days === 1) return capital(relative.format(-1, 'day'));
      return (date.getFullYear() === new Date().getFullYear() ? dayMonth : dayMonthYear).format(date);
    },
    stamp(instant) {
      const date = new Date(instant);
      return `${weekday.format(date)} ${time.format(date)}`;
    },
    moment: (instant) => moment.format(new Date(instant)),
  };

  function capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  }
}

function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / (24 * hourMs));
}
