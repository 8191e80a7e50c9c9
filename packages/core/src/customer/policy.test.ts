import { expect, it } from 'vitest';
import { Policy } from './policy.ts';

const problems = (policy: unknown) => Policy.safeParse(policy).error?.issues.map(({ path }) => path.join('.')) ?? [];

it('a contact policy may leave everything out', () => {
  expect(Policy.parse({})).toEqual({});
});

it('a contact policy is told the place of what is wrong in it', () => {
  expect(problems({ quietHours: { from: '20:00', to: '20:00' } })).toEqual(['quietHours']);
  expect(problems({ caps: [{ max: -1, per: 'P7D' }] })).toEqual(['caps.0.max']);
  expect(problems({ spacing: [{ apart: '-P1D' }] })).toEqual(['spacing.0.apart']);
  expect(problems({ holds: [{ purposes: [], while: { all: [] } }] })).toEqual(['holds.0.purposes']);
  expect(problems({ holds: [{ purposes: ['marketing'], while: { attribute: 'complaint' } }] })).toEqual([
    'holds.0.while',
  ]);
});

it('the basis of consent is said once for each purpose and channel, and only what is opt-in is confirmed', () => {
  const consent = [
    { purpose: 'sales', basis: 'opt-in', confirmed: true },
    { channel: 'sms', purpose: 'sales', basis: 'none' },
  ];
  expect(problems({ consent })).toEqual([]);
  expect(problems({ consent: [...consent, { channel: 'sms', purpose: 'sales', basis: 'opt-out' }] })).toEqual([
    'consent.2',
  ]);
  expect(problems({ consent: [{ purpose: 'sales', basis: 'opt-out', confirmed: true }] })).toEqual([
    'consent.0.confirmed',
  ]);
  expect(problems({ consent: [{ purpose: 'news', basis: 'opt-in' }] })).toEqual(['consent.0.purpose']);
});

it('a hold reads the customer, and nothing that only an enrollment has', () => {
  const hold = (condition: unknown) => problems({ holds: [{ purposes: ['marketing'], while: condition }] });
  expect(hold({ not: { event: 'complaint.closed', within: 'P30D' } })).toEqual([]);
  for (const condition of [
    { any: [{ event: 'email.clicked', of: 'welcome' }] },
    { entry: 'product', is: 'set' },
    { attribute: 'product', is: 'equal', value: { entry: 'product' } },
  ]) {
    expect(hold(condition), JSON.stringify(condition)).toEqual(['holds.0.while']);
  }
});
