import type { Duration } from './duration.ts';

/**
 * What a zone's clocks show, as milliseconds: the instant at which clocks in UTC show the same. Arithmetic on it is
 * plain, because days have 24 hours there.
 */
export type Wall = number;

const day = 86_400_000;

/** Moves what a clock shows by whole calendar steps: years and months first, ending on a shorter month's last day. */
export function moveWall(wall: Wall, { years, months, weeks, days }: Omit<Duration, 'exact'>): Wall {
  const midnight = midnightOf(wall);
  const date = years || months ? moveMonths(midnight, years * 12 + months) : midnight;
  return date + (weeks * 7 + days) * day + (wall - midnight);
}

/** The beginning of the day that a clock shows. */
export const midnightOf = (wall: Wall): Wall => Math.floor(wall / day) * day;

/** A time, `HH:MM`, on the day that a clock shows. */
export const atClock = (wall: Wall, time: string): Wall =>
  midnightOf(wall) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;

/** Where calendars end, it is endlessly far. */
function moveMonths(midnight: Wall, months: number): Wall {
  const date = new Date(midnight);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(0).setUTCFullYear(year, month + 1, 0);
  const moved = Math.min(lastDay, new Date(0).setUTCFullYear(year, month, date.getUTCDate()));
  return Number.isNaN(moved) ? Math.sign(months) * Number.POSITIVE_INFINITY : moved;
}
