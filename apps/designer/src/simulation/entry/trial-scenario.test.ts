import { describe, expect, it } from 'vitest';
import { scenarioOf } from './trial-scenario.ts';

const customer = { id: 'ana', name: 'Ana Ruiz', attributes: { email: 'ana@clinic.example' }, preferences: [] };
const now = new Date('2027-03-01T09:00:00Z');
const entry = { properties: {}, segments: [] };

describe('the scenario of a test run', () => {
  it('allows everything to somebody of whom no consents are given, and only what is given to others', () => {
    expect(scenarioOf({ customer, entry, happenings: [], occasions: [], now }).customer).not.toHaveProperty('consents');
    const asked = scenarioOf({ customer: { ...customer, consents: [] }, entry, happenings: [], occasions: [], now });
    expect(asked.customer.consents).toEqual([]);
  });

  it('carries what the event that starts it carries, numbers as numbers', () => {
    const properties = { order: 'A-17', amount: '3', zip: '01067', empty: ' ' };
    const scenario = scenarioOf({ customer, entry: { ...entry, properties }, happenings: [], occasions: [], now });
    expect(scenario.properties).toEqual({ order: 'A-17', amount: 3, zip: '01067' });
  });

  it('knows the workspace’s occasions, and happens in the order of time', () => {
    const possible = { key: 'x', group: 'x', label: 'x', event: 'visit.booked' };
    const scenario = scenarioOf({
      customer,
      entry: { ...entry, trigger: 'registered', segments: ['dach'] },
      happenings: [
        { id: 1, possible, days: 3 },
        { id: 2, possible: { ...possible, event: 'email.clicked', of: 'welcome' }, days: 0.5 },
      ],
      occasions: [{ key: 'esc', start: '2027-08-27' }],
      now,
    });
    expect(scenario).toMatchObject({
      trigger: 'registered',
      segments: ['dach'],
      occasions: { esc: { start: '2027-08-27' } },
      happenings: [
        { after: 'PT12H', event: 'email.clicked', of: 'welcome' },
        { after: 'PT72H', event: 'visit.booked' },
      ],
    });
  });
});
