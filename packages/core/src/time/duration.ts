import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';

/** An ISO 8601 duration, split as the language counts it: a calendar part and an exact one. Parts share one sign. */
export interface Duration {
  years: number;
  months: number;
  weeks: number;
  days: number;
  /** Hours, minutes, seconds and fractions, in whole milliseconds. */
  exact: number;
}

/** Reads an ISO 8601 duration (`P3D`, `PT1H30M`, `-P1W`); undefined when the text is not one. */
export const parseDuration: (text: string) => Readonly<Duration> | undefined = remembered((text) => {
  try {
    const { years, months, weeks, days, hours, minutes, seconds, milliseconds } = Temporal.Duration.from(text);
    return { years, months, weeks, days, exact: ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds };
  } catch {
    return undefined;
  }
});

/** Reads a duration that a check has already accepted. Throws on any other text. */
export function duration(text: string): Readonly<Duration> {
  const parsed = parseDuration(text);
  if (!parsed) throw new RangeError(`${JSON.stringify(text)} is not an ISO 8601 duration`);
  return parsed;
}

/** True when the duration moves no instant at all. */
export const isZero = (d: Duration): boolean => !(d.years || d.months || d.weeks || d.days || d.exact);

/** True when the duration is over a hundred years, forwards or backwards: more than any clock of ours is set for. */
export const isOverlong = ({ years, months, weeks, days, exact }: Duration): boolean =>
  Math.abs(years + months / 12 + (weeks * 7 + days + exact / 86_400_000) / 365) > 100;

/** True when the duration moves an instant backwards. */
export const isNegative = (d: Duration): boolean => Math.min(d.years, d.months, d.weeks, d.days, d.exact) < 0;

/** True for the text of a duration that moves no instant backwards. */
export function isSpan(text: string): boolean {
  const span = parseDuration(text);
  return span !== undefined && !isNegative(span);
}
