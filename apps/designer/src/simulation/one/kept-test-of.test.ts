import { departureOf } from '@waymark/core/kept-tests';
import type { Plan } from '@waymark/core/plan';
import { readScenario, type Scenario } from '@waymark/core/scenario';
import { expect, it } from 'vitest';
import { asItComes, keptTestOf } from './kept-test-of.ts';

const plan: Plan = {
  format: 1,
  journey: 'news',
  triggers: [{ node: 'start', name: 'Start', on: { type: 'api' }, next: 'halves' }],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps: {
    halves: {
      type: 'choose',
      name: 'Halves',
      next: { letter: 'which', none: 'which' },
      arms: [
        { outlet: 'letter', weight: 50 },
        { outlet: 'none', weight: 50 },
      ],
    },
    which: {
      type: 'choose',
      name: 'Which doctor',
      next: { heart: 'later', else: 'end' },
      cases: [{ outlet: 'heart', when: { attribute: 'specialty', is: 'equal', value: 'cardiology' } }],
      otherwise: 'else',
    },
    later: {
      type: 'wait',
      name: 'Later',
      next: { next: 'mail' },
      until: { type: 'window', from: '09:00', to: '17:00' },
    },
    mail: {
      type: 'deliver',
      name: 'News',
      next: { next: 'end' },
      connector: 'email',
      title: 'Email',
      channel: 'email',
      contacts: 'customer',
      address: 'email',
      purpose: 'service',
    },
    end: { type: 'end', name: 'End', reason: 'done', next: {} },
  },
} as Plan;

function scenarioOf(id: string, happenings: unknown[] = []): Scenario {
  const attributes = { specialty: 'cardiology', email: 'ada@clinic.example', timeZone: 'Asia/Tokyo', note: 'private' };
  const customer = { id, attributes };
  const read = readScenario({ start: '2026-03-02T12:00:00Z', customer, happenings });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

it('keeps of a customer what decides their way, and neither who they are nor the rest', () => {
  const { scenario } = keptTestOf(plan, 'Hears', scenarioOf('hcp-ada'));
  const { attributes } = scenario.customer;
  expect(attributes).toEqual({ specialty: 'cardiology', timeZone: 'Asia/Tokyo', email: 'somebody@example.org' });
  expect(JSON.stringify(scenario)).not.toMatch(/ada|private/);
});

it('whoever it is, the same comes of it: splits divide the made-up one as they divided the customer', () => {
  for (const id of ['ada', 'grace', 'mary', 'rosalind', 'lise', 'emmy', 'hedy', 'chien-shiung']) {
    const scenario = scenarioOf(id);
    const kept = keptTestOf(plan, id, scenario);
    expect(departureOf(plan, { ...kept, scenario })).toBeUndefined();
    expect(departureOf(plan, kept)).toBeUndefined();
  }
});

it('what the contact policy asks about is kept too', () => {
  const holds = [{ purposes: ['service'], while: { attribute: 'note', is: 'equal', value: 'private' } }];
  const scenario = { ...scenarioOf('ada'), policy: { holds } } as Scenario;
  const kept = keptTestOf(plan, 'Held', scenario);
  expect(kept.rows.some(({ type }) => type === 'held')).toBe(true);
  expect(kept.scenario.customer.attributes).toHaveProperty('note', 'private');
});

it('a test that is to expect what comes from now on expects what comes of its own scenario', () => {
  const kept = keptTestOf(plan, 'Hears', scenarioOf('ada'));
  const strict = structuredClone(plan);
  Object.assign(strict.steps.which ?? {}, { cases: [] });
  const renewed = asItComes(strict, kept);
  expect(departureOf(strict, kept)).toBeDefined();
  expect(renewed.scenario).toBe(kept.scenario);
  expect(departureOf(strict, renewed)).toBeUndefined();
});
