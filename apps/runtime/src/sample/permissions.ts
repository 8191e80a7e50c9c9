import type { ConsentRecord, Purpose } from '@waymark/core/plan';
import type { Random } from './random.ts';

/** Per cent of people who granted, and who withdrew; the others said nothing. */
type Habit = readonly [channel: string, purpose: Purpose, granted: number, withdrawn: number];

const habits: Record<'hcp' | 'patient', readonly Habit[]> = {
  hcp: [
    ['email', 'marketing', 66, 9],
    ['email', 'medical', 54, 5],
    ['sms', 'marketing', 34, 8],
    ['rep-task', 'sales', 52, 5],
    ['linkedin', 'marketing', 16, 4],
  ],
  patient: [
    ['email', 'service', 62, 4],
    ['email', 'marketing', 24, 11],
    ['sms', 'service', 56, 6],
    ['rep-task', 'service', 38, 4],
  ],
};

/** What somebody said about being contacted, channel by channel and purpose by purpose. */
export function makeConsents(random: Random, type: 'hcp' | 'patient'): ConsentRecord[] {
  return habits[type].flatMap(([channel, purpose, granted, withdrawn]): ConsentRecord[] => {
    const said = random.next() * 100;
    if (said < granted) return [{ channel, purpose, state: 'granted' }];
    return said < granted + withdrawn ? [{ channel, purpose, state: 'withdrawn' }] : [];
  });
}

/** The channels somebody likes, the best one first; some have not said. */
export function makePreferences(random: Random, type: 'hcp' | 'patient'): string[] {
  if (random.chance(0.2)) return [];
  const channels = type === 'hcp' ? ['email', 'rep-task', 'sms'] : ['sms', 'email', 'rep-task'];
  const liked = random.chance(0.6) ? channels : random.shuffle(channels);
  return liked.slice(0, random.between(1, channels.length));
}
