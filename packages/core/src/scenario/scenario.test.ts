import { describe, expect, it } from 'vitest';
import { readScenario } from './scenario.ts';

const scenario = { start: '2026-03-02T08:00:00Z', customer: { id: 'hcp-1' } };
const problems = (json: unknown) => {
  const read = readScenario(json);
  return 'problems' in read ? read.problems.map(({ path }) => path) : [];
};

describe('a scenario', () => {
  it('needs a start and a customer; everything else may be left out', () => {
    expect(readScenario(scenario)).toMatchObject({ scenario: { happenings: [], properties: {}, segments: [] } });
    expect(problems({})).toEqual(['start', 'customer']);
    expect(problems(null)).toEqual(['scenario']);
  });

  it('is told the place of what is wrong in a happening, by the form that was meant', () => {
    const happenings = [
      { after: 'P1D', event: 'email.clicked', wrong: 1 },
      { after: 'one day', attributes: {} },
      { after: 'P1D', consent: { channel: 'email', purpose: 'marketing', state: 'maybe' } },
      { after: 'P1D' },
    ];
    expect(problems({ ...scenario, happenings })).toEqual([
      'happenings.0',
      'happenings.1.after',
      'happenings.2.consent.state',
      'happenings.3',
    ]);
  });

  it('has quiet hours that end', () => {
    expect(problems({ ...scenario, policy: { quietHours: { from: '20:00', to: '20:00' } } })).toEqual([
      'policy.quietHours',
    ]);
  });

  it('refuses names that JavaScript gives a meaning', () => {
    const attributes = JSON.parse('{"__proto__": 1}');
    expect(problems({ ...scenario, customer: { id: 'hcp-1', attributes } })).not.toEqual([]);
  });
});
