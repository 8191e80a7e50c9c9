import type { Row } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';
import { expect, it } from 'vitest';
import { registrationPlan } from '../../test/temporary-store.ts';
import { endsEarly } from './ends-early.ts';

const base = registrationPlan();
const plan: Plan = {
  ...base,
  steps: { ...base.steps, out: { type: 'end', name: 'Out', next: {}, reason: 'done' } as Plan['steps'][string] },
};
const row = (type: Row['type'], node?: string): Row => ({ at: 1, type, ...(node && { node }) });

it.each([
  ['an exit rule', [row('exited')]],
  ['a goal', [row('goal'), row('exited')]],
  [
    'an exit rule, right after a message',
    [row('sent', 'mail'), row('left', 'mail'), row('entered', 'opened'), row('exited')],
  ],
])('%s ends an enrollment early', (_, rows) => {
  expect(endsEarly(plan, rows)).toBe(true);
});

it.each([
  ['an exit', [row('left', 'opened'), row('entered', 'out'), row('exited')]],
  ['an outlet that leads nowhere', [row('left', 'opened'), row('exited')]],
  ['a wait', [row('entered', 'opened'), row('waiting', 'opened')]],
])('%s does not', (_, rows) => {
  expect(endsEarly(plan, rows)).toBe(false);
});
