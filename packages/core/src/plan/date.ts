import { Temporal } from 'temporal-polyfill';
import { type Instant, parseDuration, readInstant, wallInstant } from '../time/index.ts';
import { field } from './compare.ts';
import type { Json } from './json.ts';
import type { DateUntil } from './plan.ts';
import type { View } from './view.ts';

/**
 * The instant a date wait means, for the customer as they are now; undefined while it is unset or unreadable. The
 * calendar part of `offset` first, on the wall clock of the customer's zone, then the time `at`, then the hours.
 */
export function dateInstant(until: DateUntil, view: View): Instant | undefined {
  const value = sourceOf(until, view);
  const wall = wallOf(value, view.zone);
  if (wall === undefined) return undefined;
  const offset = until.offset === undefined ? undefined : parseDuration(until.offset);
  const { years = 0, months = 0, weeks = 0, days = 0, exact = 0 } = offset ?? {};
  const isMoved = years !== 0 || months !== 0 || weeks !== 0 || days !== 0;
  if (!isMoved && until.at === undefined) {
    const instant = readInstant(value, view.zone);
    return instant === undefined ? undefined : instant + exact;
  }
  const day = wall.add({ years, months, weeks, days });
  const moment = until.at === undefined ? day : day.withPlainTime(Temporal.PlainTime.from(until.at));
  return wallInstant(moment, view.zone) + exact;
}

function sourceOf(until: DateUntil, view: View): Json | undefined {
  if (until.attribute !== undefined) return field(view.attributes, until.attribute);
  if (until.entry !== undefined) return field(view.entry, until.entry);
  return view.occasions[until.occasion ?? '']?.[until.edge ?? 'start'];
}

/** What the wall clock of a zone shows at a date (midnight) or instant. */
function wallOf(value: Json | undefined, zone: string): Temporal.PlainDateTime | undefined {
  const instant = readInstant(value, zone);
  if (instant === undefined || typeof value !== 'string') return undefined;
  try {
    if (/(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[[^\]]*\])?$/i.test(value) && /[T ]/.test(value)) {
      return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
    }
    return Temporal.PlainDateTime.from(value.replace(' ', 'T'));
  } catch {
    return undefined;
  }
}
