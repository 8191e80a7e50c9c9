import { type Weekday, weekdays } from '@waymark/core/time';

/** How often something repeats, in words that choices can offer. */
export const repeatUnits = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export type RepeatUnit = (typeof repeatUnits)[number];

/** When it repeats no more. `date` is an ISO date, that day included. */
export type RepeatEnd = { type: 'never' } | { type: 'count'; count: number } | { type: 'until'; date: string };

/** A rule of repetition as choices say it. Without days a week repeats on the day of its beginning. */
export interface RepeatChoice {
  unit: RepeatUnit;
  every: number;
  days: Weekday[];
  end: RepeatEnd;
}

const codes: Record<Weekday, string> = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' };

/** Reads a recurrence rule (RFC 5545 §3.3.10); undefined where it says more than the choices can. */
export function readRepeat(rule: string): RepeatChoice | undefined {
  const parts = new Map<string, string>();
  for (const part of rule
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = ''] = part.split('=');
    parts.set(name, value);
  }
  const unit = repeatUnits.find((one) => one.toUpperCase() === parts.get('FREQ'));
  const every = Number(parts.get('INTERVAL') ?? 1);
  const days = daysOf(parts.get('BYDAY'));
  const end = endOf(parts);
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL'];
  if (!unit || !Number.isInteger(every) || !days || !end || [...parts.keys()].some((name) => !known.includes(name))) {
    return undefined;
  }
  return days.length > 0 && unit !== 'weekly' ? undefined : { unit, every, days, end };
}

/** Writes the choices as a recurrence rule. */
export function writeRepeat({ unit, every, days, end }: RepeatChoice): string {
  const on = weekdays.filter((day) => days.includes(day)).map((day) => codes[day]);
  return [
    `FREQ=${unit.toUpperCase()}`,
    ...(every > 1 ? [`INTERVAL=${every}`] : []),
    ...(unit === 'weekly' && on.length > 0 ? [`BYDAY=${on.join(',')}`] : []),
    ...(end.type === 'count' ? [`COUNT=${end.count}`] : []),
    ...(end.type === 'until' ? [`UNTIL=${end.date.replaceAll('-', '')}`] : []),
  ].join(';');
}

function daysOf(text: string | undefined): Weekday[] | undefined {
  if (text === undefined) return [];
  const wanted = text.split(',');
  const days = weekdays.filter((day) => wanted.includes(codes[day]));
  return days.length === wanted.length ? days : undefined;
}

function endOf(parts: ReadonlyMap<string, string>): RepeatEnd | undefined {
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  if (count !== undefined) return /^[1-9]\d*$/.test(count) ? { type: 'count', count: Number(count) } : undefined;
  if (until === undefined) return { type: 'never' };
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(until);
  return match ? { type: 'until', date: match.slice(1).join('-') } : undefined;
}
