import { expect, test } from 'vitest';
import type { Plan } from '../plan/index.ts';
import { connectors } from './cases/connectors.ts';
import { email, exit, journey, sound, start } from './cases/journeys.ts';
import { compileJourney } from './compile.ts';

const planOf = (document: unknown): Plan => {
  const compiled = compileJourney(document, { connectors });
  if ('problems' in compiled) throw new Error(compiled.problems.map(({ message }) => message).join('\n'));
  return compiled.plan;
};

test('a plan has a step for every node but the starts, named as the marketer named it or by its id', () => {
  const plan = planOf(sound());
  expect(plan.triggers.map(({ node, next }) => [node, next])).toEqual([
    ['registered', 'welcome'],
    ['by-hand', 'welcome'],
  ]);
  expect(Object.entries(plan.steps).map(([id, { name, type }]) => [id, name, type])).toEqual([
    ['welcome', 'Welcome email', 'deliver'],
    ['opened', 'Opened', 'wait'],
    ['specialty', 'Specialty', 'choose'],
    ['visit', 'Visit', 'deliver'],
    ['answer', 'Answer', 'wait'],
    ['later', 'Later', 'wait'],
    ['done', 'Done', 'end'],
  ]);
});

test('a plan carries no content, layout, notes or brief', () => {
  expect(JSON.stringify(planOf(sound()))).not.toMatch(/subject|Hello|layout|Reviewed|Know us/);
});

test('a wait for one event leaves by `happened`', () => {
  expect(planOf(sound()).steps.opened).toEqual({
    type: 'wait',
    name: 'Opened',
    next: { happened: 'specialty', timeout: 'later' },
    until: { type: 'event', any: [{ outlet: 'happened', event: 'email.clicked', of: 'welcome' }], timeout: 'P3D' },
  });
});

test('a message carries its channel and whom it reaches, and unwired outlets are absent', () => {
  expect(planOf(journey([start(), email('a'), exit('b')], 'registered>a a.failed>b')).steps.a).toEqual({
    type: 'deliver',
    name: 'A',
    next: { failed: 'b' },
    connector: 'email',
    title: 'email',
    channel: 'email',
    contacts: 'customer',
    address: 'email',
    purpose: 'marketing',
  });
});

test('a bare event is heard as a pattern; with `times` or inside `all` it is judged as a condition', () => {
  const bare = { event: 'visit.booked', where: { property: 'by', is: 'set' } };
  const whens = [bare, { ...bare, times: { 'at-least': 1 } }, { ...bare, within: 'P1D' }, { all: [bare] }];
  const goals = whens.map((when, at) => ({ key: `g${at}`, when }));
  const plan = planOf(journey([start()], '', { goals }));
  expect(plan.goals.map(({ when }) => when.type)).toEqual(['pattern', 'condition', 'condition', 'condition']);
  const others = [{ segment: 's' }, { consent: 'email', purpose: 'marketing' }, { prefers: 'email' }, { not: bare }];
  const exits = [bare, ...others].map((when, at) => ({ reason: `r${at}`, when }));
  const rules = planOf(journey([start()], '', { exits })).exits;
  expect(rules.map(({ when }) => when.type)).toEqual(['pattern', 'condition', 'condition', 'condition', 'condition']);
  expect(rules[1]).toEqual({ reason: 'r1', when: { type: 'condition', condition: { segment: 's' } } });
  expect(plan.goals[0]).toEqual({ key: 'g0', when: { type: 'pattern', pattern: bare }, exit: false });
});

test('what the document leaves out is filled in: once per lifetime, UTC', () => {
  expect(planOf(journey([start()], ''))).toEqual({
    format: 1,
    journey: 'welcome',
    triggers: [{ node: 'registered', name: 'Registered', on: { type: 'event', event: 'hcp.registered' } }],
    entry: { reentry: 'never' },
    goals: [],
    exits: [],
    zone: 'UTC',
    steps: {},
  });
});

test('the same document compiles to the same text', () => {
  expect(JSON.stringify(planOf(sound()))).toBe(JSON.stringify(planOf(sound())));
});
