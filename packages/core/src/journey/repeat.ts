import { z } from 'zod';

const upTo = (most: number, from: number) => (text: string) =>
  /^\d{1,3}$/.test(text) && Number(text) >= from && Number(text) <= most;
const fromEitherEnd = (most: number) => (text: string) => upTo(most, 1)(text.replace(/^[+-]/, ''));
const isCount = (text: string) => /^[1-9]\d{0,8}$/.test(text);
const each = (fits: (text: string) => boolean) => (text: string) => text.split(',').every(fits);

/** What each part of a rule may say (RFC 5545 §3.3.10). */
const parts = new Map<string, (text: string) => boolean>([
  ['FREQ', (text) => /^(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(text)],
  ['UNTIL', (text) => /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/.test(text)],
  ['COUNT', isCount],
  ['INTERVAL', isCount],
  ['BYSECOND', each(upTo(60, 0))],
  ['BYMINUTE', each(upTo(59, 0))],
  ['BYHOUR', each(upTo(23, 0))],
  ['BYDAY', each((text) => /^([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/.test(text))],
  ['BYMONTHDAY', each(fromEitherEnd(31))],
  ['BYYEARDAY', each(fromEitherEnd(366))],
  ['BYWEEKNO', each(fromEitherEnd(53))],
  ['BYMONTH', each(upTo(12, 1))],
  ['BYSETPOS', each(fromEitherEnd(366))],
  ['WKST', (text) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(text)],
]);

/** A rule's parts by name, in capitals; `RRULE:` before them is left out. */
export const repeatParts = (rule: string): Map<string, string> =>
  new Map(
    plainRepeat(rule)
      .split(';')
      .map((part): [string, string] => {
        const at = part.indexOf('=');
        return [part.slice(0, at), part.slice(at + 1)];
      }),
  );

/** The rule in capitals, without `RRULE:` before it. */
export const plainRepeat = (rule: string): string => rule.toUpperCase().replace(/^RRULE:/, '');

function isRepeat(rule: string): boolean {
  const read = repeatParts(rule);
  const often = read.get('FREQ');
  if (often === undefined || read.size !== rule.split(';').length) return false;
  for (const [name, value] of read) if (!parts.get(name)?.(value)) return false;
  if (read.has('COUNT') && read.has('UNTIL')) return false;
  if (read.has('BYWEEKNO') && often !== 'YEARLY') return false;
  if (read.has('BYYEARDAY') && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(often)) return false;
  if (read.has('BYMONTHDAY') && often === 'WEEKLY') return false;
  const isNumbered = /\d/.test(read.get('BYDAY') ?? '');
  if (isNumbered && (!['MONTHLY', 'YEARLY'].includes(often) || read.has('BYWEEKNO'))) return false;
  return !read.has('BYSETPOS') || [...read.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS');
}

/** A recurrence rule as RFC 5545 §3.3.10 writes it, such as `FREQ=WEEKLY;BYDAY=MO`; `RRULE:` may stand before it. */
export const Repeat = z.string().refine(isRepeat, 'repeat');
export type Repeat = z.infer<typeof Repeat>;
