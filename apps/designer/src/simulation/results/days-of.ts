import type { Counts, JourneyResult } from '@waymark/core/simulator/audience';

const day = 86_400_000;

/** Messages of one day by channel; `date` is an ISO date. */
export interface DayOfMessages {
  date: string;
  counts: Counts;
}

/** Every day from the first message to the last, those without any too. */
export function daysOf({ messages }: Pick<JourneyResult, 'messages'>): DayOfMessages[] {
  const dates = Object.values(messages)
    .flatMap((days) => Object.keys(days))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: DayOfMessages[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += day) {
    const date = new Date(at).toISOString().slice(0, 10);
    const counts = Object.entries(messages).map(([channel, days]) => [channel, days[date] ?? 0] as const);
    all.push({ date, counts: Object.fromEntries(counts) });
  }
  return all;
}
