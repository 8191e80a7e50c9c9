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

test('a message that could not go remembers its connection, until it is put off over another one', () => {
  const over = (connection?: string): EngineEvent => ({ type: 'delivery-deferred', at: 2_000, connection });
  expect(tell(started, over('smtp')).position).toEqual({ type: 'deferred', node: 'send', connection: 'smtp' });
  expect(tell(started, over('smtp'), over('relay')).position).toMatchObject({ connection: 'relay' });
  expect(tell(started, over('smtp'), over()).position).toEqual({ type: 'deferred', node: 'send' });
});

test('time never goes back, and nothing happens after the end', () => {
  const settled: EngineEvent = { type: 'delivery-settled', at: 500, outcome: 'sent' };
  const ended = tell(started, settled);
  expect(ended).toMatchObject({ at: 1_000, position: { type: 'ended', reason: 'end' } });
  expect(advance(plan, ended, settled)).toEqual([{ ...ended, told: ended.told + 1 }, []]);
});

test('a message held by the contact policy is asked for again whenever something happens, and one that is held as before gives no further row', () => {
  const held = (until: number | null, why: 'policy' | 'paused'): EngineEvent => ({
    type: 'delivery-held',
    at: 2_000,
    until,
    why,
  });
  const happened: EngineEvent = { type: 'happened', at: 3_000, seq: 1, verdict: { goals: [] } };
  const asked = tell(started, held(null, 'policy'), happened);
  expect(asked.position).toMatchObject({ type: 'asked', node: 'send' });
  expect(advance(plan, asked, held(null, 'policy'))[1]).toEqual([]);
  expect(advance(plan, asked, held(9_000, 'policy'))[1]).toMatchObject([{ type: 'held', until: 9_000 }]);
  expect(tell(started, held(null, 'paused'), happened).position).toMatchObject({ type: 'held', why: 'paused' });
});

test('a message that is held is asked for again when the journey is resumed; elsewhere resuming changes nothing', () => {
  const resumed: EngineEvent = { type: 'resumed', at: 3_000, seq: 7 };
  const held = tell(started, { type: 'delivery-held', at: 2_000, until: null, why: 'paused' }, resumed);
  expect(held).toMatchObject({ taken: 7, at: 3_000, position: { type: 'asked', node: 'send' } });
  const deferred = tell(started, { type: 'delivery-deferred', at: 2_000, after: 60_000 });
  expect(advance(plan, deferred, resumed)).toEqual([{ ...deferred, taken: 7, at: 3_000, told: deferred.told + 1 }, []]);
});

test('a message of which it became known late that it was sent was sent when it was handed over', () => {
  const held: EngineEvent = { type: 'delivery-held', at: 40_000, until: null, why: 'unknown-outcome' };
  const settled: EngineEvent = { type: 'delivery-settled', at: 10_000, outcome: 'sent' };
  expect(tell(started, held, settled)).toMatchObject({ at: 40_000, visits: { send: { sent: 10_000 } } });
  const repeated = { ...settled, at: 50_000, since: 10_000 };
  expect(tell(started, held, repeated)).toMatchObject({ at: 50_000, visits: { send: { sent: 10_000 } } });
});
