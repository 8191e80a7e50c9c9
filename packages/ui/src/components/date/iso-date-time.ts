/** An ISO date or date-time taken apart: what is shown, and what is kept as it was. */
export interface DateTimeParts {
  /** `2027-08-27`. */
  date: string;
  /** `09:00`; empty for a bare date. */
  time: string;
  /** `Z` or `+02:00`; empty for wall time. */
  offset: string;
}

/** Takes an ISO date or date-time apart; undefined when the text is neither. Seconds are left out. */
export function readDateTime(text: string): DateTimeParts | undefined {
  const match = /^(\d{4,6}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  if (!match) return undefined;
  const [, date = '', time = '', offset = ''] = match;
  return { date, time, offset };
}

/** Writes a date with the time it has; empty without a date. An offset goes with the time. */
export function writeDateTime({ date, time, offset }: DateTimeParts): string {
  if (!date) return '';
  return time ? `${date}T${time}${offset}` : date;
}
