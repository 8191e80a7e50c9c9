import { expect, test } from 'vitest';
import { type EventCondition, readTimes, standingKindOf, startStanding, withTimes } from './condition-kind.ts';
import { noOffers } from './condition-offers.ts';

const clicked: EventCondition = { event: 'email.clicked', within: 'P30D', where: { property: 'link', is: 'set' } };

test('an event that says nothing of how often is one that happened at least once', () => {
  expect(readTimes(clicked)).toEqual({ kind: 'once', count: 1 });
});

test.each(['at-least', 'at-most', 'equal'] as const)('%s is read as it was written, and all else is kept', (kind) => {
  const often = withTimes(clicked, kind, 3);
  expect(often).toEqual({ ...clicked, times: { [kind]: 3 } });
  expect(readTimes(often)).toEqual({ kind, count: 3 });
  expect(withTimes(often, 'once', 1)).toEqual(clicked);
});

test('a new condition begins with what is offered first', () => {
  const offers = { ...noOffers, segments: ['dach'], channels: [{ value: 'sms', label: 'SMS' }] };
  expect(startStanding('segment', offers)).toEqual({ segment: 'dach' });
  expect(startStanding('consent', offers)).toEqual({ consent: 'sms', purpose: 'marketing' });
  expect(startStanding('prefers', offers)).toEqual({ prefers: 'sms' });
});

test('comparisons and groups are of no standing kind', () => {
  expect(standingKindOf({ all: [] })).toBeUndefined();
  expect(standingKindOf({ attribute: 'event', is: 'set' })).toBeUndefined();
  expect(standingKindOf({ consent: 'email', purpose: 'sales' })).toBe('consent');
});
