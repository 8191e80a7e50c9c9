import type { Plan, Step } from '../../../plan/index.ts';
import type { Audience, AudienceCustomer } from '../audience.ts';
import { simulateAudience } from '../simulate-audience.ts';

/** A plan of these steps, entered by the event named like it. */
export const plan = (journey: string, steps: Record<string, Step>, more: Partial<Plan> = {}): Plan => ({
  format: 1,
  journey,
  triggers: [{ node: 'start', name: 'Start', on: { type: 'event', event: journey }, next: Object.keys(steps)[0] }],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps,
  ...more,
});

/** A wait of some time. */
export const pause = (duration: string, next: string): Step => ({
  type: 'wait',
  name: 'Pause',
  next: { next },
  until: { type: 'duration', duration },
});

/** A wait of five days for an event of a message. */
export const heard = (event: string, of: string, next: Record<string, string>): Step => ({
  type: 'wait',
  name: 'Heard',
  next,
  until: { type: 'event', any: [{ outlet: 'happened', event, of }], timeout: 'P5D' },
});

/** An end with a reason. */
export const end = (reason: string): Step => ({ type: 'end', name: reason, reason, next: {} });

/** A customer who can be written to. */
export const customer = (id: string, more: Partial<AudienceCustomer> = {}): AudienceCustomer => ({
  id,
  attributes: { email: `${id}@example.org` },
  ...more,
});

/** Customers who can all be written to. */
export const crowd = (size: number) => Array.from({ length: size }, (_, n) => customer(`hcp-${n}`));

/** Two months of an audience, unless it says otherwise. */
export const run = (audience: Partial<Audience> & Pick<Audience, 'journeys' | 'customers'>) =>
  simulateAudience({ start: '2026-03-02T08:00:00Z', until: 'P60D', ...audience });
