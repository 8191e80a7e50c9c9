import { z } from 'zod';
import { isNegative, isOverlong, isZone, parseDuration, readInstant } from '../time/index.ts';

const parsed = (text: string) => (/^[+-]?P/.test(text) ? parseDuration(text) : undefined);

const isNotOverlong = (text: string) => {
  const span = parsed(text);
  return span === undefined || !isOverlong(span);
};

/** An ISO 8601 duration from zero to a hundred years, such as `P3D`. */
export const Span = z
  .string()
  .refine((text) => {
    const span = parsed(text);
    return span !== undefined && !isNegative(span);
  }, 'duration')
  .refine(isNotOverlong, 'duration-overlong');
export type Span = z.infer<typeof Span>;

/** An ISO 8601 duration of up to a hundred years that may lead back in time, such as `-P7D`. */
export const Offset = z
  .string()
  .refine((text) => parsed(text) !== undefined, 'offset')
  .refine(isNotOverlong, 'duration-overlong');
export type Offset = z.infer<typeof Offset>;

/** An IANA time zone, such as `Europe/Berlin`. */
export const Zone = z.string().refine(isZone, 'zone');
export type Zone = z.infer<typeof Zone>;

const isDate = (text: string) => readInstant(text, 'UTC') !== undefined;

/** An ISO date (`2027-08-27`) or date-time. */
export const DateText = z.string().refine(isDate, 'date');
export type DateText = z.infer<typeof DateText>;

/** An ISO date-time, with an offset or without (`2027-08-27T09:00:00`). */
export const DateTime = z.string().refine((text) => /[T ]/.test(text) && isDate(text), 'date-time');
export type DateTime = z.infer<typeof DateTime>;

/** A time of day on a wall clock, `00:00` to `23:59`. */
export const Clock = z.string().refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'clock');
export type Clock = z.infer<typeof Clock>;
