import { describe, expect, it } from 'vitest';
import type { Condition } from './condition.ts';
import { eventsRead, policyEvents } from './events-read.ts';
import type { Pattern, Plan, Step, Until } from './plan.ts';

const plan = (changes: Partial<Plan>): Plan => ({
  format: 1,
  journey: 'welcome',
  triggers: [],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps: {},
  ...changes,
});
const step = (one: Step) => plan({ steps: { here: one } });
const waitFor = (until: Until) => step({ type: 'wait', name: 'Wait', next: {}, until });

const clicked: Pattern = { event: 'clicked', of: 'mail', where: { event: 'asked' } };
const counted: Condition = { event: 'clicked', within: 'P7D', times: { 'at-most': 2 }, where: { event: 'asked' } };
const trigger = { node: 'begin', name: 'Begin' };

describe('the events that a plan may ask about', () => {
  it.each([
    ['a trigger', plan({ triggers: [{ ...trigger, on: { type: 'event', ...clicked } }] })],
    ['a goal’s event', plan({ goals: [{ key: 'read', exit: false, when: { type: 'pattern', pattern: clicked } }] })],
    [
      'a goal’s condition',
      plan({ goals: [{ key: 'read', exit: true, when: { type: 'condition', condition: counted } }] }),
    ],
    ['an exit rule’s event', plan({ exits: [{ reason: 'done', when: { type: 'pattern', pattern: clicked } }] })],
    [
      'an exit rule’s condition',
      plan({ exits: [{ reason: 'done', when: { type: 'condition', condition: counted } }] }),
    ],
    ['a wait for an event', waitFor({ type: 'event', any: [{ ...clicked, outlet: 'happened' }] })],
    ['a wait for a condition', waitFor({ type: 'condition', condition: counted })],
    [
      'a case of a branch',
      step({ type: 'choose', name: 'Has read?', next: {}, cases: [{ outlet: 'yes', when: counted }], otherwise: 'no' }),
    ],
  ])('are those of %s, and of its own conditions', (_, of) => {
    expect([...eventsRead(of)].toSorted()).toEqual(['asked', 'clicked']);
  });

  it.each([
    ['all', { all: [{ prefers: 'email' }, counted] }],
    ['any', { any: [{ segment: 'cardiologists' }, counted] }],
    ['not', { not: counted }],
    ['where', { event: 'clicked', where: { not: { all: [{ event: 'asked' }] } } }],
  ] satisfies [string, Condition][])('are found inside of “%s”', (_, condition) => {
    expect([...eventsRead(waitFor({ type: 'condition', condition }))].toSorted()).toEqual(['asked', 'clicked']);
  });

  it('are every alternative of a wait', () => {
    const any = ['clicked', 'replied'].map((event) => ({ event, outlet: event }));
    expect([...eventsRead(waitFor({ type: 'event', any }))]).toEqual(['clicked', 'replied']);
  });

  it('are none where it asks about other things', () => {
    const other: Condition = {
      all: [
        { attribute: 'event', is: 'set' },
        { consent: 'email', purpose: 'sales' },
      ],
    };
    const condition = plan({
      triggers: [{ ...trigger, on: { type: 'segment', segment: 'cardiologists', change: 'entered' } }],
      exits: [{ reason: 'done', when: { type: 'condition', condition: other } }],
    });
    expect(eventsRead(condition).size).toBe(0);
    expect(eventsRead(waitFor({ type: 'duration', duration: 'P1D' })).size).toBe(0);
  });

  it('are looked for once for each plan', () => {
    const one = waitFor({ type: 'condition', condition: counted });
    expect(eventsRead(one)).toBe(eventsRead(one));
  });
});

it('a contact policy asks about the events of its holds', () => {
  const holds = [{ purposes: ['marketing' as const], while: { not: counted } }];
  expect([...policyEvents({ holds })].toSorted()).toEqual(['asked', 'clicked']);
  expect(policyEvents({}).size).toBe(0);
});
