import { repeatParts } from '../journey/repeat.ts';
import type { Sentence } from './sentence.ts';

const units: Readonly<Record<string, (count: string) => string>> = {
  SECONDLY: (count) => `PT${count}S`,
  MINUTELY: (count) => `PT${count}M`,
  HOURLY: (count) => `PT${count}H`,
  DAILY: (count) => `P${count}D`,
  WEEKLY: (count) => `P${count}W`,
  MONTHLY: (count) => `P${count}M`,
  YEARLY: (count) => `P${count}Y`,
};

/** Says how often a recurrence rule repeats: `FREQ=WEEKLY` weekly, with `INTERVAL=2` every 2 weeks. */
export function repeatSentence(rule: string): Sentence {
  const parts = repeatParts(rule);
  const often = parts.get('FREQ') ?? '';
  const interval = parts.get('INTERVAL') ?? '1';
  if (interval === '1') return { key: `repeat.${often.toLowerCase()}`, values: {} };
  return { key: 'repeat.every', values: { duration: { duration: units[often]?.(interval) ?? '' } } };
}
