import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Check, checkOf } from './checks.ts';
import type { Condition } from './condition.ts';
import { holds } from './holds.ts';
import type { PastEvent, Scope } from './view.ts';

const day = 86_400_000;
const now = Date.parse('2026-03-02T08:00:00Z');
const visited = (daysAgo: number, properties = {}): PastEvent => ({
  at: now - daysAgo * day,
  arrived: now - daysAgo * day,
  event: 'site.visited',
  properties,
});
const scope: Scope = {
  view: {
    customer: 'hcp-1',
    zone: 'UTC',
    attributes: { specialty: 'cardiology', years: 12 },
    preferences: ['sms', 'email'],
    consents: [
      { channel: 'email', purpose: 'medical', state: 'withdrawn' },
      { channel: 'sms', purpose: 'marketing', state: 'pending' },
      { channel: '*', purpose: '*', state: 'granted' },
    ],
    segments: ['cardiologists'],
    occasions: {},
    entry: { source: 'congress' },
    history: [
      visited(40),
      visited(3, { page: 'dosing' }),
      visited(2, { page: 'home' }),
      visited(1, { page: 'dosing' }),
    ],
  },
  at: now,
  visits: {},
};
const found = (asked: Condition, of = scope) => {
  const check = checkOf(asked, of);
  return 'found' in check ? { holds: check.holds, ...check.found } : check;
};

it.each([
  [
    { attribute: 'specialty', is: 'equal', value: 'oncology' },
    { holds: false, value: 'cardiology' },
  ],
  [
    { attribute: 'city', is: 'unset' },
    { holds: true, value: null },
  ],
  [
    { entry: 'source', is: 'equal', value: 'congress' },
    { holds: true, value: 'congress' },
  ],
  [{ segment: 'cardiologists' }, { holds: true, member: true }],
  [{ prefers: 'email' }, { holds: false, preferred: 'sms' }],
  [
    { consent: 'email', purpose: 'medical' },
    { holds: false, consent: 'withdrawn' },
  ],
  [
    { consent: 'linkedin', purpose: 'marketing' },
    { holds: true, consent: 'granted' },
  ],
] as [Condition, object][])('%j tells what was found', (condition, told) => expect(found(condition)).toEqual(told));

it('counts every event, also where the first decided', () => {
  const asked: Condition = {
    event: 'site.visited',
    within: 'P7D',
    where: { property: 'page', is: 'equal', value: 'dosing' },
  };
  expect(found(asked)).toEqual({ holds: true, count: 2 });
  expect(found({ ...asked, times: { 'at-most': 1 } })).toEqual({ holds: false, count: 2 });
});

it('a consent that was asked for and not confirmed is told as that', () => {
  const consents = scope.view.consents.slice(0, 2);
  const asked: Condition = { consent: 'sms', purpose: 'marketing' };
  expect(found(asked, { ...scope, view: { ...scope.view, consents } })).toEqual({ holds: false, consent: 'pending' });
  expect(found({ consent: 'email', purpose: 'marketing' }, { ...scope, view: { ...scope.view, consents } })).toEqual({
    holds: false,
    consent: 'none',
  });
});

const leaf = fc.constantFrom<Condition>(
  { attribute: 'years', is: 'at-least', value: 10 },
  { attribute: 'years', is: 'less', value: 10 },
  { segment: 'surgeons' },
  { segment: 'cardiologists' },
  { event: 'site.visited', times: { equal: 4 } },
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

/** What the parts of a check make of it. */
function sum(check: Check): boolean {
  if ('all' in check) return check.all.every(sum);
  if ('any' in check) return check.any.some(sum);
  if ('not' in check) return !sum(check.not);
  return check.holds;
}

it('the parts of a check add up to what the condition says', () =>
  fc.assert(
    fc.property(condition, (any) => {
      const check = checkOf(any, scope);
      expect(check.holds).toBe(holds(any, scope));
      expect(sum(check)).toBe(check.holds);
    }),
  ));
