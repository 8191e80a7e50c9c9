import { expect, it } from 'vitest';
import { matches } from './holds.ts';
import type { PastEvent, Scope } from './view.ts';

const scope: Scope = {
  view: {
    customer: 'hcp-1',
    zone: 'UTC',
    attributes: {},
    preferences: [],
    consents: [],
    segments: [],
    occasions: {},
    entry: {},
    history: [],
  },
  at: 200,
  visits: { mail: { count: 2, entered: 90, sent: 100 } },
};
const click = (visit: number, arrived: number): PastEvent => ({
  at: 50,
  arrived,
  event: 'email.clicked',
  properties: {},
  delivery: { node: 'mail', visit },
});
const isHeard = (event: PastEvent) => matches({ event: 'email.clicked', of: 'mail' }, event, scope);

it('a late answer to an earlier visit’s message is no answer to the latest', () => {
  expect(isHeard(click(2, 150))).toBe(true);
  expect(isHeard(click(1, 150))).toBe(false);
});

it('an answer counts from the hand-over on, its own instant included', () => {
  expect(isHeard(click(2, 100))).toBe(true);
  expect(isHeard(click(2, 99))).toBe(false);
});
