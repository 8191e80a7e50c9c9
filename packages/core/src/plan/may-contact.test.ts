import { describe, expect, it } from 'vitest';
import { type DeliverStep, type HandedOver, mayContact, type Policy, policyCues, type View } from './index.ts';

const at = Date.parse('2026-03-02T12:00:00Z');
const hour = 3_600_000;
const email: DeliverStep = {
  type: 'deliver',
  name: 'News',
  next: {},
  connector: 'email',
  title: 'Email',
  channel: 'email',
  contacts: 'customer',
  address: 'email',
  purpose: 'marketing',
};
const ada: View = {
  customer: 'ada',
  zone: 'UTC',
  attributes: { email: 'ada@clinic.example' },
  preferences: [],
  consents: [{ channel: '*', purpose: '*', state: 'granted' }],
  segments: [],
  occasions: {},
  entry: {},
  history: [],
};
const before = (ago: number, changes: Partial<HandedOver> = {}): HandedOver => ({
  at: at - ago,
  channel: 'email',
  purpose: 'marketing',
  contacts: 'customer',
  ...changes,
});
const ask = (policy: Policy, changes: { step?: Partial<DeliverStep>; view?: Partial<View>; had?: HandedOver[] } = {}) =>
  mayContact({ ...email, ...changes.step }, { ...ada, ...changes.view }, { at, policy, handedOver: changes.had ?? [] });
const cap = { verdict: 'blocked', why: 'cap' };

describe('spacing', () => {
  const daily: Policy = { spacing: [{ apart: 'PT24H' }] };

  it('blocks what comes too soon after the last message, and nothing once the time has passed exactly', () => {
    expect(ask(daily, { had: [before(24 * hour - 1)] })).toEqual(cap);
    expect(ask(daily, { had: [before(24 * hour)] })).toEqual({ verdict: 'allowed' });
  });

  it('counts marketing and sales that reach the customer themselves, and holds for these only', () => {
    const uncounted = [before(hour, { purpose: 'service' }), before(hour, { contacts: 'staff' })];
    expect(ask(daily, { had: uncounted })).toEqual({ verdict: 'allowed' });
    expect(ask(daily, { had: [before(hour, { purpose: 'sales', channel: 'sms' })] })).toEqual(cap);
    expect(ask(daily, { had: [before(hour)], step: { purpose: 'medical' } })).toEqual({ verdict: 'allowed' });
    expect(ask(daily, { had: [before(hour)], step: { contacts: 'audience' } })).toEqual({ verdict: 'allowed' });
  });

  it('of one channel looks at that channel only', () => {
    const sms: Policy = { spacing: [{ channel: 'sms', apart: 'PT24H' }] };
    expect(ask(sms, { had: [before(hour)] })).toEqual({ verdict: 'allowed' });
    expect(ask(sms, { had: [before(hour)], step: { channel: 'sms' } })).toEqual({ verdict: 'allowed' });
    expect(ask(sms, { had: [before(hour, { channel: 'sms' })], step: { channel: 'sms' } })).toEqual(cap);
  });
});

describe('a purpose held while a condition is true', () => {
  const complaint = { attribute: 'complaint', is: 'equal', value: 'open' } as const;
  const policy: Policy = { holds: [{ purposes: ['marketing', 'sales'], while: complaint }] };
  const complaining = { attributes: { ...ada.attributes, complaint: 'open' } };

  it('waits without a known end where only the customer can change it, on every channel', () => {
    const held = { verdict: 'held', until: null, why: 'policy' };
    expect(ask(policy, { view: complaining })).toEqual(held);
    expect(ask(policy, { view: complaining, step: { contacts: 'staff', purpose: 'sales' } })).toEqual(held);
    expect(ask(policy, { view: complaining, step: { purpose: 'service' } })).toEqual({ verdict: 'allowed' });
    expect(ask(policy)).toEqual({ verdict: 'allowed' });
  });

  it('waits until time alone ends it, where it can', () => {
    const lately: Policy = {
      holds: [{ purposes: ['marketing'], while: { event: 'complaint.opened', within: 'PT48H' } }],
    };
    const opened = { at: at - hour, arrived: at - hour, event: 'complaint.opened', properties: {} };
    expect(ask(lately, { view: { history: [opened] } })).toEqual({
      verdict: 'held',
      until: opened.at + 48 * hour + 1,
      why: 'policy',
    });
  });

  it('names what may end it', () => {
    expect([...policyCues(policy, 'sales')]).toEqual(['attribute/complaint']);
    expect([...policyCues(policy, 'service')]).toEqual([]);
  });
});

describe('the basis of consent', () => {
  const consent = [
    { channel: 'sms', purpose: 'sales', basis: 'opt-in' },
    { purpose: 'sales', basis: 'none' },
    { purpose: 'marketing', basis: 'opt-out' },
  ] as const;
  const policy: Policy = { consent: [...consent] };
  const blocked = { verdict: 'blocked', why: 'consent' };
  const allowed = { verdict: 'allowed' };
  const said = (state: 'granted' | 'withdrawn' | 'pending', step: Partial<DeliverStep> = {}) => ({
    step,
    view: { consents: [{ channel: step.channel ?? 'email', purpose: step.purpose ?? 'marketing', state }] },
  });

  it('is the policy’s for the channel, else the policy’s for all, else the built-in one', () => {
    const nothingSaid = (step: Partial<DeliverStep>) => ask(policy, { step, view: { consents: [] } });
    expect(nothingSaid({ channel: 'sms', purpose: 'sales' })).toEqual(blocked);
    expect(nothingSaid({ purpose: 'sales' })).toEqual(allowed);
    expect(nothingSaid({ purpose: 'marketing' })).toEqual(allowed);
    expect(nothingSaid({ purpose: 'medical' })).toEqual(blocked);
  });

  it('lets a withdrawal beat all but none', () => {
    expect(ask(policy, said('withdrawn', { purpose: 'sales' }))).toEqual(allowed);
    expect(ask(policy, said('withdrawn'))).toEqual(blocked);
  });

  it('takes what was asked for and not confirmed for nothing said', () => {
    expect(ask({}, said('pending'))).toEqual(blocked);
    expect(ask(policy, said('pending'))).toEqual(allowed);
    const all = { channel: '*', purpose: '*', state: 'withdrawn' } as const;
    const pending = said('pending');
    expect(ask(policy, { view: { consents: [...pending.view.consents, all] } })).toEqual(blocked);
  });

  it('is what a condition on consent asks too', () => {
    const holding: Policy = {
      ...policy,
      holds: [{ purposes: ['service'], while: { consent: 'email', purpose: 'marketing' } }],
    };
    const step = { purpose: 'service' } as const;
    expect(ask(holding, { step, view: { consents: [] } })).toEqual(allowed);
    expect(ask(holding, { step, view: { consents: [], consentRules: policy.consent } })).toMatchObject({
      why: 'policy',
    });
  });
});

it('the checks stand in one order: consent, suppression, address, policy hold, quiet hours, cap', () => {
  const policy: Policy = {
    holds: [{ purposes: ['marketing'], while: { attribute: 'complaint', is: 'set' } }],
    quietHours: { from: '11:00', to: '13:00' },
    caps: [{ max: 0, per: 'P1D' }],
  };
  const attributes = { complaint: 'open' };
  const isSuppressed = (channel: string, address: string) => channel === 'email' && address === 'ada@clinic.example';
  const suppressed = (view: Partial<View>) =>
    mayContact(email, { ...ada, ...view }, { at, policy, handedOver: [], isSuppressed });
  expect(ask(policy, { view: { attributes, consents: [] } })).toMatchObject({ why: 'consent' });
  expect(suppressed({ consents: [] })).toMatchObject({ why: 'consent' });
  expect(suppressed({ attributes: { ...ada.attributes, ...attributes } })).toMatchObject({ why: 'suppressed' });
  expect(suppressed({ attributes })).toMatchObject({ why: 'no-address' });
  expect(ask(policy, { view: { attributes } })).toMatchObject({ why: 'no-address' });
  expect(ask(policy, { view: { attributes: { ...ada.attributes, ...attributes } } })).toMatchObject({ why: 'policy' });
  expect(ask(policy)).toEqual({ verdict: 'held', until: at + hour, why: 'quiet-hours' });
  expect(ask({ ...policy, quietHours: undefined })).toEqual(cap);
});
