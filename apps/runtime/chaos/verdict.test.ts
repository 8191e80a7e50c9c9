import { expect, it } from 'vitest';
import type { Arrival } from './ledger.ts';
import { type Actor, createCast } from './story.ts';
import { type Facts, type FinalDelivery, judge } from './verdict.ts';

const actor: Actor = {
  id: 'ada',
  path: 'a',
  answers: false,
  isLong: false,
  beginsAfter: 0,
  withdrawsAfter: undefined,
  expected: ['welcome', 'a1', 'a2', 'end1'],
};
const arrival = (node: string, more: Partial<Arrival> = {}): Arrival => ({
  customer: 'ada',
  node,
  key: `key-${node}`,
  begunAt: 1_000,
  at: 1_001,
  wasDropped: false,
  ...more,
});
const delivery = (node: string, more: Partial<FinalDelivery> = {}): FinalDelivery => ({
  customer: 'ada',
  node,
  key: `key-${node}`,
  state: 'accepted',
  why: null,
  attempts: 1,
  ...more,
});
const whole = actor.expected.map((node) => arrival(node));
const facts = (more: Partial<Facts>): Facts => ({
  cast: [actor],
  withdrawals: new Map(),
  arrivals: whole,
  deliveries: actor.expected.map((node) => delivery(node)),
  enrollments: [{ customer: 'ada', isOpen: false }],
  listed: [],
  windows: 0,
  ...more,
});
const kept = {
  messages: 4,
  lost: 0,
  outOfOrder: 0,
  wrongBranch: 0,
  afterWithdrawal: 0,
  duplicates: 0,
  otherKeys: 0,
  windows: 0,
  held: 0,
  heldWithConsent: 0,
  unlisted: 0,
  astray: 0,
};

it('a customer who got everything once and in order is a promise kept', () => {
  expect(judge(facts({}))).toEqual(kept);
});

it('finds a lost message', () => {
  expect(judge(facts({ arrivals: whole.filter(({ node }) => node !== 'a2') }))).toEqual({
    ...kept,
    messages: 3,
    lost: 1,
  });
});

it('finds messages out of order', () => {
  const arrivals = [...whole.slice(0, 1), ...whole.slice(1, 3).reverse(), ...whole.slice(3)];
  expect(judge(facts({ arrivals }))).toEqual({ ...kept, outOfOrder: 1 });
});

it('finds a message of another branch', () => {
  expect(judge(facts({ arrivals: [...whole, arrival('b4')] }))).toEqual({ ...kept, messages: 5, wrongBranch: 1 });
});

it('finds a message handed over after a withdrawal, and excuses those that consent stopped', () => {
  const withdrawn = (at: number, attempts: Record<string, number> = {}) => new Map([['ada', { at, attempts }]]);
  expect(judge(facts({ withdrawals: withdrawn(500) })).afterWithdrawal).toBe(4);
  const stopped = facts({
    withdrawals: withdrawn(1_500, { welcome: 1, a1: 1 }),
    arrivals: whole.slice(0, 2),
    deliveries: [
      delivery('welcome'),
      delivery('a1'),
      delivery('a2', { state: 'blocked', why: 'consent', attempts: 0 }),
      delivery('end1', { state: 'blocked', why: 'consent', attempts: 0 }),
    ],
  });
  expect(judge(stopped)).toEqual({ ...kept, messages: 2 });
  expect(judge({ ...stopped, withdrawals: new Map() }).lost).toBe(2);
  const late = [...whole.slice(0, 2), arrival('a2', { begunAt: 1_600, at: 1_601 })];
  expect(judge({ ...stopped, arrivals: late }).afterWithdrawal).toBe(1);
  const again = [...whole.slice(0, 2), arrival('a1', { begunAt: 40_000, at: 40_001 })];
  expect(judge({ ...stopped, arrivals: again }).afterWithdrawal).toBe(1);
  const underWay = { ...stopped, arrivals: [...whole.slice(0, 1), arrival('a1', { begunAt: 1_600, at: 1_601 })] };
  expect(judge(underWay).afterWithdrawal).toBe(0);
  const repeated = [delivery('welcome'), delivery('a1', { attempts: 2 }), ...stopped.deliveries.slice(2)];
  expect(judge({ ...stopped, deliveries: repeated }).afterWithdrawal).toBe(1);
});

it('counts repeats, and finds those under another key', () => {
  expect(judge(facts({ arrivals: [...whole, arrival('a1')] }))).toEqual({ ...kept, duplicates: 1 });
  expect(judge(facts({ arrivals: [...whole, arrival('a1', { key: 'other' })] }))).toEqual({
    ...kept,
    duplicates: 1,
    otherKeys: 1,
  });
});

it('takes a held message and what would come after it for not lost, and finds one that is not listed', () => {
  const held = {
    arrivals: whole.slice(0, 2),
    deliveries: [delivery('welcome'), delivery('a1'), delivery('a2', { state: 'unknown' })],
    enrollments: [{ customer: 'ada', isOpen: true }],
  };
  expect(judge(facts({ ...held, listed: ['key-a2'] }))).toEqual({ ...kept, messages: 2, held: 1, heldWithConsent: 1 });
  expect(judge(facts(held)).unlisted).toBe(1);
  expect(judge(facts({ ...held, arrivals: whole.slice(0, 1), listed: ['key-a2'] })).lost).toBe(1);
});

it('finds an enrollment that is missing, doubled, or went on for ever', () => {
  expect(judge(facts({ enrollments: [] })).astray).toBe(1);
  expect(judge(facts({ enrollments: [1, 2].map(() => ({ customer: 'ada', isOpen: false })) })).astray).toBe(1);
  expect(judge(facts({ enrollments: [{ customer: 'ada', isOpen: true }] })).astray).toBe(1);
});

it('the same seed gives the same cast, of three to six sends each', () => {
  const cast = createCast({ enrollments: 300, seed: 7, within: 1_000 });
  expect(cast).toEqual(createCast({ enrollments: 300, seed: 7, within: 1_000 }));
  expect(new Set(cast.map(({ expected }) => expected.length))).toEqual(new Set([3, 4, 5, 6]));
});
