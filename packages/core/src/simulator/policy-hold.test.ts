import { expect, it } from 'vitest';
import type { Plan } from '../plan/index.ts';
import { readScenario } from '../scenario/index.ts';
import { simulate } from './simulate.ts';

const plan: Plan = {
  format: 1,
  journey: 'news',
  triggers: [{ node: 'start', name: 'Start', on: { type: 'api' }, next: 'mail' }],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps: {
    mail: {
      type: 'deliver',
      name: 'News',
      next: {},
      connector: 'email',
      title: 'Email',
      channel: 'email',
      contacts: 'customer',
      address: 'email',
      purpose: 'marketing',
    },
  },
};

async function play(scenario: Record<string, unknown>): Promise<string[]> {
  const customer = { id: 'ada', attributes: { email: 'ada@clinic.example', complaint: 'open' } };
  const holds = [{ purposes: ['marketing'], while: { attribute: 'complaint', is: 'equal', value: 'open' } }];
  const read = readScenario({ start: '2026-03-02T12:00:00Z', customer, policy: { holds }, ...scenario });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { trace } = await simulate(plan, read.scenario);
  return trace
    .slice(2)
    .map(({ at, type, why, until }) => [at.slice(8, 16), type, type === 'left' ? '' : why, until].join(' ').trim());
}

it('a message held by the contact policy goes once the customer’s attribute changes, and gives one row until then', async () => {
  const happenings = [
    { after: 'P1D', event: 'site.visited' },
    { after: 'P2D', attributes: { complaint: 'closed' } },
  ];
  expect(await play({ happenings })).toEqual([
    '02T12:00 held policy',
    '04T12:00 sent',
    '04T12:00 left',
    '04T12:00 exited',
  ]);
});

it('a message let go by the policy is asked about quiet hours, and after those about consent', async () => {
  const policy = {
    holds: [{ purposes: ['marketing'], while: { event: 'complaint.opened', within: 'PT10H' } }],
    quietHours: { from: '21:00', to: '08:00' },
  };
  const history = [{ at: '2026-03-02T11:30:00Z', event: 'complaint.opened' }];
  const withdrawn = { channel: 'email', purpose: 'marketing', state: 'withdrawn' };
  expect(await play({ policy, history, happenings: [{ after: 'PT15H', consent: withdrawn }] })).toEqual([
    '02T12:00 held policy 2026-03-02T21:30:00.001Z',
    '02T21:30 held quiet-hours 2026-03-03T08:00:00.000Z',
    '03T08:00 blocked consent',
    '03T08:00 left',
    '03T08:00 exited',
  ]);
});

it('an event that prolongs a hold gives a further row with the new instant', async () => {
  const policy = { holds: [{ purposes: ['marketing'], while: { event: 'complaint.opened', within: 'PT10H' } }] };
  const history = [{ at: '2026-03-02T11:30:00Z', event: 'complaint.opened' }];
  expect(await play({ policy, history, happenings: [{ after: 'PT5H', event: 'complaint.opened' }] })).toEqual([
    '02T12:00 held policy 2026-03-02T21:30:00.001Z',
    '02T17:00 held policy 2026-03-03T03:00:00.001Z',
    '03T03:00 sent',
    '03T03:00 left',
    '03T03:00 exited',
  ]);
});
