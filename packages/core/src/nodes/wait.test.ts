import { describe, expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { congress, email, exit, journey, start, until, update } from '../compiler/cases/journeys.ts';
import { checkJourney, compileJourney } from '../compiler/index.ts';
import type { Plan, WaitStep } from '../plan/index.ts';

type Fields = Record<string, unknown>;

const goals = { goals: [{ key: 'g', when: { event: 'e' } }] };
const workspace = {
  contents: [],
  segments: ['cardiologists'],
  occasions: ['esc-2027'],
  journeys: ['after-congress'],
  connections: [],
};
const around = (wait: Fields, more: Fields = {}) =>
  journey([start(), until('a', wait)], 'registered>a', { ...goals, ...more });
const found = (document: unknown, context: Fields = {}) =>
  checkJourney(document, { connectors, ...context }).map(({ code, path }) => `${code} ${path?.join('.')}`);
const stepOf = (wait: Fields): WaitStep => {
  const compiled = compileJourney(around(wait), { connectors });
  if ('problems' in compiled) throw new Error(compiled.problems.map(({ message }) => message).join('\n'));
  return (compiled.plan satisfies Plan).steps.a as WaitStep;
};

const good: Fields[] = [
  { type: 'date', attribute: 'birthday', timeout: 'P1D' },
  { type: 'date', entry: 'due', offset: '-P1DT2H', at: '23:59', timeout: 'P1D' },
  { type: 'date', occasion: 'esc-2027', edge: 'end', ifPast: 'continue', timeout: 'P1D' },
  { type: 'window', from: '22:00', to: '06:00' },
  { type: 'window', days: ['sat', 'sun'], from: '00:00', to: '23:59' },
  { type: 'condition', condition: { all: [] }, timeout: 'PT0S' },
];
test.each(good)('%j is a wait', (wait) => {
  const problems = found(around(wait));
  expect(problems).toEqual([]);
});

const bad: [Fields, string][] = [
  [{ type: 'date', timeout: 'P1D' }, 'until'],
  [{ type: 'date', attribute: 'a', occasion: 'b', timeout: 'P1D' }, 'until.occasion'],
  [{ type: 'date', attribute: 'a', edge: 'start', timeout: 'P1D' }, 'until.edge'],
  [{ type: 'date', attribute: 'a', offset: '7 days', timeout: 'P1D' }, 'until.offset'],
  [{ type: 'date', attribute: 'a', at: '24:00', timeout: 'P1D' }, 'until.at'],
  [{ type: 'date', attribute: 'a', ifPast: 'stop', timeout: 'P1D' }, 'until.ifPast'],
  [{ type: 'date', attribute: 'a', timeout: '-P1D' }, 'until.timeout'],
  [{ type: 'date', attribute: '', timeout: 'P1D' }, 'until.attribute'],
  [{ type: 'window', from: '09:00', to: '09:00' }, 'until.to'],
  [{ type: 'window', from: '9:00', to: '17:00' }, 'until.from'],
  [{ type: 'window', from: '09:00' }, 'until.to'],
  [{ type: 'window', days: [], from: '09:00', to: '17:00' }, 'until.days'],
  [{ type: 'window', days: ['monday'], from: '09:00', to: '17:00' }, 'until.days.0'],
  [{ type: 'window', from: '09:00', to: '17:00', timeout: 'P1D' }, 'until.timeout'],
  [{ type: 'condition', timeout: 'P1D' }, 'until.condition'],
  [{ type: 'condition', condition: { property: 'p', is: 'set' }, timeout: 'P1D' }, 'until.condition.property'],
  [{ type: 'condition', condition: { segment: 's' }, of: 'x', timeout: 'P1D' }, 'until.of'],
  [{ type: 'forever' }, 'until.type'],
];
test.each(bad)('%j is none, and the problem lies at “%s”', (wait, path) => {
  const [problem, ...others] = found(around(wait));
  expect(problem).toBe(`invalid-setting nodes.1.${path}`);
  expect(others).toEqual([]);
});

test('the window’s end is named in words where it ends when it begins', () => {
  const [problem] = checkJourney(around({ type: 'window', from: '09:00', to: '09:00' }), { connectors });
  expect(problem?.message).toBe('“A”: The hours end when they begin. Choose another end.');
});

describe('its outlets', () => {
  const outlets: [Fields, string, boolean][] = [
    [{ type: 'date', attribute: 'a', timeout: 'P1D' }, 'past', false],
    [{ type: 'date', attribute: 'a', ifPast: 'continue', timeout: 'P1D' }, 'past', false],
    [{ type: 'date', attribute: 'a', ifPast: 'branch', timeout: 'P1D' }, 'past', true],
    [{ type: 'date', attribute: 'a', timeout: 'P1D' }, 'timeout', true],
    [{ type: 'window', from: '09:00', to: '17:00' }, 'timeout', false],
    [{ type: 'window', from: '09:00', to: '17:00' }, 'next', true],
    [{ type: 'condition', condition: { all: [] }, timeout: 'P1D' }, 'met', true],
    [{ type: 'condition', condition: { all: [] }, timeout: 'P1D' }, 'next', false],
  ];
  test.each(outlets)('%j has “%s”: %s', (wait, outlet, has) => {
    const document = journey([start(), until('a', wait), exit('b')], `registered>a a.${outlet}>b`, goals);
    expect(found(document)).toEqual(has ? [] : ['unknown-outlet edges.1.outlet']);
  });
});

describe('a loop', () => {
  const loops: [Fields, string, boolean][] = [
    [{ type: 'window', from: '09:00', to: '17:00' }, 'next', false],
    [{ type: 'date', attribute: 'd', ifPast: 'branch', timeout: 'P1D' }, 'next', false],
    [{ type: 'date', attribute: 'd', ifPast: 'branch', timeout: 'P1D' }, 'past', false],
    [{ type: 'date', attribute: 'd', timeout: 'P1D' }, 'timeout', true],
    [{ type: 'date', attribute: 'd', timeout: 'PT0S' }, 'timeout', false],
    [{ type: 'condition', condition: { segment: 's' }, timeout: 'P1D' }, 'met', false],
    [{ type: 'condition', condition: { segment: 's' }, timeout: 'PT1S' }, 'timeout', true],
    [{ type: 'condition', condition: { segment: 's' }, timeout: 'P0D' }, 'timeout', false],
  ];
  test.each(loops)('%j by “%s” takes time: %s', (wait, outlet, takes) => {
    const document = journey(
      [start(), update('u', { set: { x: 1 } }), until('a', wait)],
      `registered>u u>a a.${outlet}>u`,
      goals,
    );
    expect(found(document)).toEqual(takes ? [] : ['endless-loop nodes.1']);
  });
});

describe('waiting for ever', () => {
  const exits = { exits: [{ reason: 'r', when: { event: 'e' } }] };
  const waits: Fields[] = [
    { type: 'date', attribute: 'a' },
    { type: 'date', occasion: 'o' },
    { type: 'condition', condition: { segment: 's' } },
    { type: 'event', event: 'e' },
  ];
  test.each(waits)('%j may last for ever, with a timeout or an exit rule it does not', (wait) => {
    const codes = (document: unknown) => found(document);
    expect(codes(around(wait))).toEqual(['waits-forever nodes.1.until']);
    expect(codes(around(wait, exits))).toEqual([]);
    expect(codes(around({ ...wait, timeout: 'P1D' }))).toEqual([]);
  });
});

describe('with a workspace at hand', () => {
  test('an occasion or segment that is not there is found', () => {
    const check = (wait: Fields) => found(around(wait), { workspace });
    expect(check({ type: 'date', occasion: 'esc-2027', timeout: 'P1D' })).toEqual([]);
    expect(check({ type: 'date', occasion: 'esc', timeout: 'P1D' })).toEqual([
      'unknown-reference nodes.1.until.occasion',
    ]);
    expect(check({ type: 'condition', condition: { not: { segment: 'nobody' } }, timeout: 'P1D' })).toEqual([
      'unknown-reference nodes.1.until.condition.not.segment',
    ]);
  });

  test('an attribute that fewer than one in twenty have is rare, one that is not known at all too', () => {
    const check = (attribute: string) =>
      found(around({ type: 'date', attribute, timeout: 'P1D' }), {
        workspace: { ...workspace, attributes: { birthday: 0.05, wedding: 0.049 } },
      });
    expect(check('birthday')).toEqual([]);
    expect(check('wedding')).toEqual(['rare-attribute nodes.1.until.attribute']);
    expect(check('toString')).toEqual(['rare-attribute nodes.1.until.attribute']);
    expect(found(congress(), { workspace })).toEqual([]);
  });
});

test('a condition may name a message only where it can have come before', () => {
  const wait = { type: 'condition', condition: { event: 'email.clicked', of: 'm' }, timeout: 'P1D' };
  const nodes = [start(), until('a', wait), { ...email('m'), purpose: 'safety' }];
  expect(found(journey(nodes, 'registered>a a.met>m', goals))).toEqual(['of-not-before nodes.1.until.condition.of']);
  expect(found(journey(nodes, 'registered>m m>a', goals))).toEqual([]);
});

test('waits compile to what the engine runs, with what a date leaves out filled in', () => {
  expect(
    stepOf({ type: 'date', occasion: 'o', edge: 'end', offset: '-P7D', at: '09:00', timeout: 'P1D' }).until,
  ).toEqual({
    type: 'date',
    occasion: 'o',
    edge: 'end',
    offset: '-P7D',
    at: '09:00',
    ifPast: 'continue',
    timeout: 'P1D',
  });
  const window = { type: 'window', days: ['mon'], from: '09:00', to: '17:00' };
  expect(stepOf(window).until).toEqual(window);
  const condition = { type: 'condition', condition: { consent: 'email', purpose: 'marketing' }, timeout: 'P1D' };
  expect(stepOf(condition).until).toEqual(condition);
});
