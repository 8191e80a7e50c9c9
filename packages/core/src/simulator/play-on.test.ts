import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliverStep, Plan, Step } from '../plan/index.ts';
import { readScenario, type Scenario } from '../scenario/index.ts';
import { isoInstant } from '../time/index.ts';
import { agendaOf } from './agenda.ts';
import { playOn } from './play-on.ts';
import { simulate } from './simulate.ts';

const send = (next: Record<string, string>, more: Partial<DeliverStep> = {}): Step => ({
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
const plan: Plan = {
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
const scenarios = fc.record({
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

function read(json: unknown): Scenario {
  const found = readScenario(json);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.scenario;
}

const viaJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const span = (ms: number): string => `PT${ms / 1000}S`;

/** Plays a scenario in two parts, the state written to JSON and read again in between. */
function playInTwo(scenario: Scenario, cut: number) {
  const start = Date.parse(scenario.start);
  const first = simulate(plan, { ...scenario, until: span(cut - start) });
  const { enrollment, view, handedOver } = viaJson(first);
  if (!enrollment || !view) return first;
  const rest = playOn(plan, enrollment, {
    start: isoInstant(cut),
    view,
    handedOver,
    happenings: agendaOf(scenario)
      .filter(({ at }) => at > cut)
      .map(({ at, happening: one }) => ({ ...one, after: span(at - cut) })),
    deliveries: scenario.deliveries,
    policy: scenario.policy,
    until: span(start + 60 * 86_400_000 - cut),
  });
  return { ...rest, trace: [...first.trace, ...rest.trace] };
}

describe('a scenario cut in two and played on', () => {
  it('gives the trace, the enrollment and the view of the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(scenarios, fc.nat({ max: 60 * 24 * 4 }), (json, quarters) => {
        const scenario = read(json);
        const whole = simulate(plan, scenario);
        const instants = whole.trace.map(({ at }) => Date.parse(at));
        const cuts = [Date.parse(scenario.start) + quarters * 900_000, instants[quarters % instants.length] ?? 0];
        for (const cut of cuts) expect(viaJson(playInTwo(scenario, cut))).toEqual(viaJson(whole));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a message whose first attempt failed for now', () => {
  const scenario = read({ start: '2026-03-02T08:00:00Z', customer: { id: 'hcp-1', attributes: { email: 'a@x.org' } } });
  const begun = simulate(plan, { ...scenario, until: 'PT0S' });
  const { enrollment, view } = begun;
  if (!enrollment || !view) throw new Error('the customer was not admitted');
  const at = Date.parse(scenario.start);
  const deferred = (notBefore?: number) => ({
    ...enrollment,
    position: { type: 'deferred', node: 'welcome', ...(notBefore === undefined ? {} : { notBefore }) } as const,
  });
  const sent = (notBefore: number | undefined, more: Partial<Parameters<typeof playOn>[2]> = {}) =>
    playOn(plan, deferred(notBefore), { start: '2026-03-02T10:00:00Z', view, until: 'PT20H', ...more })
      .trace.map((row) => `${row.at.slice(11, 16)} ${row.type}`)
      .filter((row) => /sent|blocked/.test(row));

  it('is tried again at once, or when its provider takes it again', () => {
    expect(sent(undefined)).toEqual(['10:00 sent']);
    expect(sent(at + 5 * 3_600_000)).toEqual(['13:00 sent']);
    expect(sent(at + 24 * 3_600_000)).toEqual([]);
  });

  it('is not sent once something that happened before forbids it', () => {
    const consent = { channel: 'email', purpose: 'marketing', state: 'withdrawn' } as const;
    expect(sent(at + 5 * 3_600_000, { happenings: [{ after: 'PT2H', consent }] })).toEqual(['13:00 blocked']);
    expect(sent(at + 5 * 3_600_000, { happenings: [{ after: 'PT4H', consent }] })).toEqual(['13:00 sent']);
  });
});
