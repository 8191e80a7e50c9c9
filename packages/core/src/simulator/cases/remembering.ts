import fc from 'fast-check';
import type { DeliverStep, Plan, Step } from '../../plan/index.ts';
import { readScenario, type Scenario } from '../../scenario/index.ts';

/** A message in a plan, an email for marketing unless told otherwise. */
export const send = (next: Record<string, string>, more: Partial<DeliverStep> = {}): Step => ({
  type: 'deliver',
  name: 'Message',
  next,
  connector: 'email',
  title: 'Email',
  channel: 'email',
  contacts: 'customer',
  address: 'email',
  purpose: 'marketing',
  ...more,
});

/** A journey in which everything remembers something: sends, event and date waits, a loop, an update, goals and exits. */
export const remembering: Plan = {
  format: 1,
  journey: 'remembering',
  triggers: [{ node: 'start', name: 'Start', on: { type: 'event', event: 'hcp.registered' }, next: 'welcome' }],
  entry: { reentry: 'never' },
  goals: [
    { key: 'visited', when: { type: 'pattern', pattern: { event: 'visit.booked' } }, within: 'P20D', exit: false },
    {
      key: 'quiet',
      when: { type: 'condition', condition: { not: { event: 'email.clicked', within: 'P6D' } } },
      exit: false,
    },
  ],
  exits: [{ reason: 'opted-out', when: { type: 'pattern', pattern: { event: 'opted-out' } } }],
  zone: 'Europe/Berlin',
  steps: {
    welcome: send({ next: 'clicked', blocked: 'pause' }),
    clicked: {
      type: 'wait',
      name: 'Clicked',
      next: { happened: 'count', timeout: 'pause' },
      until: { type: 'event', any: [{ outlet: 'happened', event: 'email.clicked', of: 'welcome' }], timeout: 'P3D' },
    },
    count: { type: 'update', name: 'Count', next: { next: 'clicks' }, set: { clicks: { add: 1 } }, unset: [] },
    clicks: {
      type: 'choose',
      name: 'Often?',
      next: { often: 'birthday', else: 'welcome' },
      cases: [{ outlet: 'often', when: { attribute: 'clicks', is: 'at-least', value: 2 } }],
      otherwise: 'else',
    },
    pause: {
      type: 'wait',
      name: 'Pause',
      next: { next: 'task' },
      until: { type: 'window', days: ['tue', 'fri'], from: '09:00', to: '12:00' },
    },
    task: send({ next: 'met' }, { connector: 'rep-task', channel: 'rep-task', contacts: 'staff', purpose: 'sales' }),
    met: {
      type: 'wait',
      name: 'Met',
      next: { met: 'birthday' },
      until: { type: 'condition', condition: { attribute: 'stage', is: 'equal', value: 'using' }, timeout: 'P9D' },
    },
    birthday: {
      type: 'wait',
      name: 'Birthday',
      next: { next: 'done', timeout: 'done' },
      until: { type: 'date', attribute: 'birthday', at: '09:00', ifPast: 'continue', timeout: 'P30D' },
    },
    done: { type: 'end', name: 'Done', reason: 'done', next: {} },
  },
};

const days = (n: number): string => `PT${n * 6}H`;
const after = fc.integer({ min: 0, max: 120 }).map(days);
const happening = fc.oneof(
  fc.record({
    after,
    event: fc.constantFrom('email.clicked', 'visit.booked', 'opted-out', 'site.visited'),
    of: fc.constantFrom('welcome', 'welcome', 'task'),
  }),
  fc.record({
    after,
    attributes: fc.constantFrom({ stage: 'using' }, { birthday: '2026-03-20' }, { timeZone: 'UTC' }),
  }),
  fc.record({
    after,
    consent: fc.record({
      channel: fc.constant('email'),
      purpose: fc.constant('marketing'),
      state: fc.constantFrom('granted', 'withdrawn'),
    }),
  }),
);
/** Stories of a customer in that journey, as JSON. */
export const stories = fc.record({
  start: fc.constantFrom('2026-03-02T08:00:00Z', '2026-03-27T21:30:00Z'),
  customer: fc.record({
    id: fc.constant('hcp-1'),
    attributes: fc.constantFrom(
      { email: 'a@example.org', birthday: '2026-03-12' },
      { email: 'a@example.org', timeZone: 'Asia/Kathmandu' },
    ),
  }),
  happenings: fc.array(happening, { maxLength: 8 }),
  deliveries: fc.constantFrom({}, { task: 'failed' }),
  policy: fc.constantFrom({}, { quietHours: { from: '20:00', to: '08:00' }, caps: [{ max: 2, per: 'P10D' }] }),
  until: fc.constant('P60D'),
});

/** Reads a scenario that a test has written. */
export function read(json: unknown): Scenario {
  const found = readScenario(json);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.scenario;
}
