import { expect, it } from 'vitest';
import { allMessages, bySize } from './counts.ts';
import { daysOf } from './days-of.ts';
import { reachOf } from './reach-of.ts';

const nobody = { entered: 0, left: 0, waiting: 0, sent: 0, blocked: 0, held: 0, failed: 0, goals: 0, outlets: {} };

it('days without messages stand between those with some', () => {
  const messages = { email: { '2026-02-27': 3, '2026-03-01': 1 }, sms: { '2026-02-28': 2 } };
  expect(daysOf({ messages })).toEqual([
    { date: '2026-02-27', counts: { email: 3, sms: 0 } },
    { date: '2026-02-28', counts: { email: 0, sms: 2 } },
    { date: '2026-03-01', counts: { email: 1, sms: 0 } },
  ]);
  expect(daysOf({ messages: {} })).toEqual([]);
  expect(allMessages(messages)).toBe(6);
});

it('a channel reaches those of its messages’ customers who are sent them', () => {
  const nodes = {
    welcome: { ...nobody, sent: 6, blocked: 1, failed: 1 },
    again: { ...nobody, sent: 0, blocked: 2 },
    text: { ...nobody, sent: 3 },
  };
  const channels = [{ nodes: ['welcome', 'again'] }, { nodes: ['text'] }, { nodes: ['never'] }];
  expect(reachOf({ nodes }, channels).map(({ share }) => share)).toEqual([0.6, 1]);
});

it('what was counted most stands first', () => {
  expect(bySize({ a: 1, b: 3 })).toEqual([
    ['b', 3],
    ['a', 1],
  ]);
});
