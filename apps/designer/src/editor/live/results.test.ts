import { expect, it } from 'vitest';
import { messageResults, splitResults } from './results.ts';

const counts = {
  entered: 14,
  waiting: 0,
  left: 14,
  outlets: { a: 10, b: 4 },
  sent: 10,
  blocked: 3,
  failed: 0,
  answered: { 'email.clicked': 2, 'email.bounced': 1 },
  goalsByArm: { a: 5 },
};

it('a message’s results are shares of what was sent; those not sent, of all', () => {
  const results = messageResults(counts, ['email.delivered', 'email.clicked']);
  expect(results.map(({ key, count, share, tone }) => [key, count, Number(share.toFixed(2)), tone])).toEqual([
    ['sent', 10, 0.77, 'good'],
    ['email.delivered', 0, 0, 'good'],
    ['email.clicked', 2, 0.2, 'good'],
    ['email.bounced', 1, 0.1, 'bad'],
    ['blocked', 3, 0.23, 'bad'],
  ]);
});

it('a message that nobody was to get has no results', () => {
  expect(messageResults({ ...counts, sent: 0, blocked: 0 }, ['email.clicked'])).toEqual([]);
});

it('an arm’s goal rate is of those who took it', () =>
  expect(splitResults(counts, ['a', 'b', 'c'])).toEqual([
    { arm: 'a', goals: 5, share: 0.5 },
    { arm: 'b', goals: 0, share: 0 },
    { arm: 'c', goals: 0, share: 0 },
  ]));
