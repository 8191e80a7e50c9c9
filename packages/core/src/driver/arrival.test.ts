import { describe, expect, it } from 'vitest';
import { type Enrollment, enlist } from '../engine/index.ts';
import type { PastEvent, Plan, Scope, View, WaitStep } from '../plan/index.ts';
import { holds } from '../plan/index.ts';
import { judgeHappening } from './judge.ts';
import { resolveWait } from './resolve-wait.ts';

const hour = 3_600_000;
const enrolledAt = Date.parse('2026-03-02T08:00:00Z');
const hoursIn = (hours: number) => enrolledAt + hours * hour;

const wait: WaitStep = {
  type: 'wait',
  name: 'Answer',
  next: {},
  until: { type: 'event', any: [{ outlet: 'happened', event: 'call.received' }], since: 'enrolled', timeout: 'P1D' },
};
const plan: Plan = {
  format: 1,
  journey: 'j',
  triggers: [],
  entry: { reentry: 'never' },
  goals: [
    { key: 'called', when: { type: 'pattern', pattern: { event: 'call.received' } }, within: 'PT5H', exit: false },
  ],
  exits: [],
  zone: 'UTC',
  steps: { answer: wait },
};

const call = (happened: number, arrived: number): PastEvent => ({
  at: hoursIn(happened),
  arrived: hoursIn(arrived),
  event: 'call.received',
  properties: {},
});
const waiting: Enrollment = {
  ...enlist('start', enrolledAt),
  position: { type: 'waiting', node: 'answer', since: enrolledAt, until: null, timeout: null },
  deadlines: { called: hoursIn(5) },
};

function scope(at: number, ...history: PastEvent[]): Scope {
  const view: View = {
    customer: 'hcp-1',
    zone: 'UTC',
    attributes: {},
    preferences: [],
    consents: [],
    segments: [],
    occasions: {},
    entry: {},
    history,
  };
  return { view, at: hoursIn(at), visits: {} };
}

describe('an event told late', () => {
  it('is looked back for by its arrival', () => {
    const heard = (event: PastEvent) => resolveWait(wait, { ...waiting, at: hoursIn(3) }, scope(3, event)).outlet;
    expect(heard(call(-2, 1))).toBe('happened');
    expect(heard(call(-2, -1))).toBeUndefined();
  });

  it('ends a wait that began after it happened', () => {
    const event = call(-2, 1);
    expect(judgeHappening(plan, waiting, { scope: scope(1, event), event }).outlet).toBe('happened');
  });

  it('meets a goal by its arrival, not by its own time', () => {
    const goals = (event: PastEvent, at: number) =>
      judgeHappening(plan, { ...waiting, at: hoursIn(at) }, { scope: scope(at, event), event }).goals;
    expect(goals(call(-2, 5), 5)).toEqual(['called']);
    expect(goals(call(4, 6), 6)).toEqual([]);
  });

  it('is counted by its own time', () => {
    const lately = (event: PastEvent) => holds({ event: 'call.received', within: 'PT3H' }, scope(4, event));
    expect(lately(call(1, 4))).toBe(true);
    expect(lately(call(0, 4))).toBe(false);
  });
});
