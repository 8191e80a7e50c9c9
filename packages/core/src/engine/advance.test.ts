import { expect, test } from 'vitest';
import type { Plan } from '../plan/index.ts';
import { advance } from './advance.ts';
import { enlist } from './enrollment.ts';
import type { EngineEvent } from './event.ts';

const plan: Plan = {
  format: 1,
  journey: 'welcome',
  triggers: [{ node: 'start', name: 'Start', on: { type: 'api' }, next: 'send' }],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps: {
    send: {
      type: 'deliver',
      name: 'Send',
      next: {},
      connector: 'email',
      title: 'Email',
      channel: 'email',
      contacts: 'customer',
      purpose: 'service',
    },
  },
};
const tell = (...events: EngineEvent[]) =>
  events.reduce((enrollment, event) => advance(plan, enrollment, event)[0], enlist('start', 1_000));
const started: EngineEvent = { type: 'started', at: 1_000, deadlines: {}, verdict: { goals: [] } };

test('a message that a provider put off waits as long as the provider said', () => {
  const deferred = (after?: number): EngineEvent => ({ type: 'delivery-deferred', at: 2_000, after });
  expect(tell(started, deferred(60_000)).position).toEqual({ type: 'deferred', node: 'send', notBefore: 62_000 });
  expect(tell(started, deferred()).position).toEqual({ type: 'deferred', node: 'send' });
});

test('time never goes back, and nothing happens after the end', () => {
  const settled: EngineEvent = { type: 'delivery-settled', at: 500, outcome: 'sent' };
  const ended = tell(started, settled);
  expect(ended).toMatchObject({ at: 1_000, position: { type: 'ended', reason: 'end' } });
  expect(advance(plan, ended, settled)).toEqual([{ ...ended, told: ended.told + 1 }, []]);
});
