import { expect, it } from 'vitest';
import type { Plan } from '../plan/index.ts';
import { read, send } from './cases/remembering.ts';
import { simulate } from './simulate.ts';

it('where instants end, windows and quiet hours hold nobody for ever', () => {
  const plan: Plan = {
    format: 1,
    journey: 'far',
    triggers: [{ node: 'start', name: 'Start', on: { type: 'api' }, next: 'ages' }],
    entry: { reentry: 'never' },
    goals: [],
    exits: [],
    zone: 'UTC',
    steps: {
      ages: {
        type: 'wait',
        name: 'Ages',
        next: { next: 'evening' },
        until: { type: 'duration', duration: 'P1000000Y' },
      },
      evening: {
        type: 'wait',
        name: 'Evening',
        next: { next: 'mail' },
        until: { type: 'window', from: '21:00', to: '22:00' },
      },
      mail: send({ next: 'evening' }),
    },
  };
  const { trace } = simulate(
    plan,
    read({
      start: '2026-03-02T08:00:00Z',
      customer: { id: 'hcp-1', attributes: { email: 'a@example.org' } },
      policy: { quietHours: { from: '20:00', to: '08:00' } },
    }),
  );
  expect(trace.at(-1)).toMatchObject({ type: 'exited', reason: 'too-many-visits' });
});
