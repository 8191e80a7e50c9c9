import { describe, expect, it } from 'vitest';
import type { Condition, Plan, PlanEntry, PlanTrigger, View } from '../plan/index.ts';
import { admit, type Earlier } from './admit.ts';

const at = Date.parse('2026-03-27T08:00:00Z');
const view: View = {
  customer: 'hcp-1',
  zone: 'Europe/Berlin',
  attributes: {},
  preferences: [],
  consents: [],
  segments: [],
  occasions: {},
  entry: { order: 'A-1' },
  history: [],
};

function ask(
  entry: PlanEntry,
  more: { where?: Condition; view?: Partial<View>; earlier?: Earlier[]; at?: number } = {},
) {
  const trigger: PlanTrigger = {
    node: 'start',
    name: 'Start',
    on: { type: 'event', event: 'order.placed', ...(more.where && { where: more.where }) },
  };
  const plan: Plan = {
    format: 1,
    journey: 'j',
    triggers: [trigger],
    entry,
    goals: [],
    exits: [],
    zone: 'UTC',
    steps: {},
  };
  const asked = { view: { ...view, ...more.view }, at: more.at ?? at, earlier: more.earlier ?? [] };
  const admission = admit(plan, trigger, asked);
  return admission.admitted || admission.why;
}

const past = (event: string, properties: View['entry']): Pick<View, 'history'> => ({
  history: [{ at: at - 1, arrived: at - 1, event, properties }],
});

describe('who may enter', () => {
  it('is nobody with an open enrollment, whatever the rule', () => {
    expect(ask({ reentry: 'after-exit' }, { earlier: [{}] })).toBe('already-open');
    expect(ask({ reentry: 'never' }, { earlier: [{}] })).toBe('already-open');
  });

  it('is each customer once in a lifetime', () => {
    expect(ask({ reentry: 'never' })).toBe(true);
    expect(ask({ reentry: 'never' }, { earlier: [{ endedAt: 0 }] })).toBe('entered-before');
    expect(ask({ reentry: 'after-exit' }, { earlier: [{ endedAt: at }] })).toBe(true);
  });

  it('is told apart by the key, and a number is another key than its digits', () => {
    const keyed: PlanEntry = { reentry: 'never', key: 'order' };
    expect(ask(keyed, { earlier: [{ key: '"B-2"' }, { key: '"B-3"', endedAt: 0 }] })).toBe(true);
    expect(ask(keyed, { earlier: [{ key: '"A-1"', endedAt: 0 }] })).toBe('entered-before');
    expect(ask(keyed, { view: { entry: { order: 7 } }, earlier: [{ key: '"7"' }] })).toBe(true);
    expect(ask(keyed, { view: { entry: { order: null } } })).toBe('key-missing');
  });

  it('waits out the cooldown, in calendar days of the customer’s zone counted from the last exit', () => {
    const rule: PlanEntry = { reentry: 'after-exit', cooldown: 'P3D' };
    const earlier = [{ endedAt: 0 }, { endedAt: at }];
    const over = Date.parse('2026-03-30T07:00:00Z');
    expect(ask(rule, { earlier, at: over - 1 })).toBe('cooldown');
    expect(ask(rule, { earlier, at: over })).toBe(true);
  });

  it('is judged by the events of this key alone', () => {
    const where: Condition = { event: 'order.viewed' };
    const keyed: PlanEntry = { reentry: 'never', key: 'order' };
    expect(ask(keyed, { where, view: past('order.viewed', { order: 'B-2' }) })).toBe('where');
    expect(ask(keyed, { where, view: past('order.viewed', { order: 'A-1' }) })).toBe(true);
    expect(ask(keyed, { where, view: past('order.viewed', {}) })).toBe(true);
  });
});
