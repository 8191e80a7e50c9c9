import { z } from 'zod';
import { isNegative, isOverlong, isZone, parseDuration, readInstant } from '../time/index.ts';

const parsed = (text: string) => (/^[+-]?P/.test(text) ? parseDuration(text) : undefined);

/** An ISO 8601 duration from zero to a hundred years, such as `P3D`. */
export const Span = z
  .string()
  .refine((text) => {
    const span = parsed(text);
    return span !== undefined && !isNegative(span);
  }, 'duration')
  .refine((text) => {
    const span = parsed(text);
    return span === undefined || !isOverlong(span);
  }, 'duration-overlong');
export type Span = z.infer<typeof Span>;

/** An IANA time zone, such as `Europe/Berlin`. */
export const Zone = z.string().refine(isZone, 'zone');
export type Zone = z.infer<typeof Zone>;

/** An ISO date (`2027-08-27`) or date-time. */
export const DateText = z.string().refine((text) => readInstant(text, 'UTC') !== undefined, 'date');
export type DateText = z.infer<typeof DateText>;
