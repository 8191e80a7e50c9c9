import type { Counts } from '@waymark/core/simulator/audience';

/** What stands in the way is drawn in this colour. */
export const blockedColor = 'var(--wm-chart-blocked)';

/** All counted things together. */
export const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** All messages, of every channel and day. */
export const allMessages = (messages: Readonly<Record<string, Counts>>): number =>
  Object.values(messages).reduce((sum, days) => sum + total(days), 0);

/** What was counted, the most first. */
export const bySize = (counts: Counts): [string, number][] => Object.entries(counts).sort(([, a], [, b]) => b - a);
