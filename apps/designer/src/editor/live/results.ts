import type { Answers } from '../../api/trpc.ts';

type Counts = Answers['journeys']['counts']['nodes'][string];

/** One thing that came of a message. `share` is of all messages sent; of those not sent, of all that were to be. */
export interface MessageResult {
  /** `sent`, `blocked`, `failed`, or the event. */
  key: string;
  event?: string;
  count: number;
  share: number;
  tone: 'good' | 'bad';
}

/** Events whose last word says that nobody wanted it or that it did not arrive. */
const bad: ReadonlySet<string> = new Set(['bounced', 'complained', 'unsubscribed', 'stopped', 'dismissed', 'expired']);

const shareOf = (count: number, of: number): number => (of > 0 ? count / of : 0);

/** What came of a node's messages, in the order in which its connector names its events. Empty while none was to go. */
export function messageResults(counts: Counts, events: readonly string[]): MessageResult[] {
  const { sent, blocked, failed, answered } = counts;
  const all = sent + blocked + failed;
  if (all === 0) return [];
  const named = [...events, ...Object.keys(answered).filter((event) => !events.includes(event))];
  const answers = named.map((event): MessageResult => {
    const count = answered[event] ?? 0;
    const tone = bad.has(event.split('.').at(-1) ?? '') ? 'bad' : 'good';
    return { key: event, event, count, share: shareOf(count, sent), tone };
  });
  const unsent = (['blocked', 'failed'] as const).map(
    (key): MessageResult => ({ key, count: counts[key], share: shareOf(counts[key], all), tone: 'bad' }),
  );
  return [
    { key: 'sent', count: sent, share: shareOf(sent, all), tone: 'good' },
    ...answers,
    ...unsent.filter(({ count }) => count > 0),
  ];
}

/** How many of those who took each arm met a goal. */
export const splitResults = (
  { outlets, goalsByArm }: Counts,
  arms: readonly string[],
): { arm: string; goals: number; share: number }[] =>
  arms.map((arm) => {
    const goals = goalsByArm[arm] ?? 0;
    return { arm, goals, share: shareOf(goals, outlets[arm] ?? 0) };
  });
