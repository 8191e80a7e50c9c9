import { addDuration, instantOf, isOpen, nextWallTime, wallAt } from '@waymark/core/time';
import type { TimeTrackProps, TracePanelRow } from '@waymark/ui/components';
import { localeOf } from '../../words/format.ts';

const day = 86_400_000;
/** So many ticks at most, and so many places for marks beside each other. */
const mostTicks = 6;
const places = 32;
/** Longer tracks show no nights: they would be a blur. */
const mostNights = 21;
const steps = [1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1825, 3650];

/** What a track is made of. Instants are milliseconds since 1970, UTC. */
export interface TrackInput {
  begin: number;
  /** The last instant at which something happens. */
  last: number;
  zone: string;
  language: string;
  /** The trace, told. */
  rows: readonly TracePanelRow[];
  quietHours: { from: string; to: string } | undefined;
}

/** Lays out a played journey along whole days of the customer's zone. */
export function trackOf(input: TrackInput): Pick<TimeTrackProps, 'from' | 'to' | 'ticks' | 'marks' | 'bands'> {
  const { begin, last, zone, rows, quietHours } = input;
  const from = midnightBefore(begin, zone);
  const to = addDuration(midnightBefore(last, zone), 'P1D', zone);
  const span = { from, to };
  return { ...span, ticks: ticksOf(span, input), marks: marksOf(rows, span), bands: nightsOf(quietHours, span, zone) };
}

interface Span {
  from: number;
  to: number;
}

const midnightBefore = (at: number, zone: string): number => {
  const wall = wallAt(at, zone);
  return instantOf(wall - (((wall % day) + day) % day), zone);
};

function ticksOf({ from, to }: Span, { zone, language }: TrackInput): TimeTrackProps['ticks'] {
  const days = Math.max(1, Math.round((to - from) / day));
  const step = steps.find((size) => days / size <= mostTicks) ?? days;
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone });
  const first = written({ weekday: 'short', day: 'numeric', month: 'short' });
  const further =
    step === 1
      ? written({ weekday: 'short', day: 'numeric' })
      : written({ day: 'numeric', month: 'short', ...(days > 365 ? { year: 'numeric' } : {}) });
  const ticks = [{ at: from, label: first.format(from) }];
  // A word at the very end would not be seen whole.
  const latest = to - (to - from) / 16;
  for (let at = addDuration(from, `P${step}D`, zone); at < latest; at = addDuration(at, `P${step}D`, zone)) {
    ticks.push({ at, label: further.format(at) });
  }
  return ticks;
}

/** One mark for what lies too near together to be told apart, drawn as the last of it. */
function marksOf(rows: readonly TracePanelRow[], { from, to }: Span): TimeTrackProps['marks'] {
  const placed = rows.flatMap((row) => {
    const at = Date.parse(row.dateTime ?? '');
    return Number.isNaN(at) ? [] : [{ row, at, place: Math.floor(((at - from) / (to - from)) * places) }];
  });
  const groups = Map.groupBy(placed, ({ row, place }) => `${place} ${row.stage === 'next'}`);
  return [...groups.values()].flatMap((group) => {
    const last = group.at(-1);
    if (!last) return [];
    const { family, icon, stage } = last.row;
    const label = group.map(({ row }) => `${row.title}, ${row.time}`).join('; ');
    return [{ at: last.at, family, icon, label, isNext: stage === 'next' }];
  });
}

function nightsOf(quiet: TrackInput['quietHours'], { from, to }: Span, zone: string): Span[] {
  if (!quiet || to - from > mostNights * day) return [];
  const nights: Span[] = [];
  for (let at = isOpen(quiet, from, zone) ? from : nextWallTime(quiet.from, from, zone); at < to; ) {
    const end = nextWallTime(quiet.to, at, zone);
    nights.push({ from: at, to: Math.min(end, to) });
    at = nextWallTime(quiet.from, end - 1, zone);
  }
  return nights;
}
