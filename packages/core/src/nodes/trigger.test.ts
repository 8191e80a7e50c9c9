import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { email, journey } from '../compiler/cases/journeys.ts';
import { checkJourney, compileJourney } from '../compiler/index.ts';

type Fields = Record<string, unknown>;

const workspace = { contents: [], segments: ['s'], occasions: [], journeys: [], connections: [] };
const starting = (on: Fields) =>
  journey([{ id: 'a', kind: 'trigger', on }], '', { goals: [{ key: 'g', when: { event: 'e' } }] });
const found = (on: Fields) =>
  checkJourney(starting(on), { connectors, workspace }).map(({ code, path }) => `${code} ${path?.join('.')}`);

const schedule = { type: 'schedule', start: '2027-05-03T09:00:00', timeZone: 'Europe/Berlin', segment: 's' };
const good: Fields[] = [
  { type: 'api' },
  { type: 'segment', segment: 's', change: 'entered' },
  { type: 'segment', segment: 's', change: 'left' },
  schedule,
  { ...schedule, start: '2027-05-03T09:00+02:00', repeat: 'FREQ=DAILY' },
  { type: 'event', event: 'e', where: { all: [{ property: 'p', is: 'set' }, { segment: 's' }] } },
];
test.each(good)('%j is a start', (on) => {
  expect(found(on)).toEqual([]);
});

const bad: [Fields, string][] = [
  [{ type: 'segment', segment: 's' }, 'invalid-setting nodes.0.on.change'],
  [{ type: 'segment', segment: 's', change: 'changed' }, 'invalid-setting nodes.0.on.change'],
  [{ type: 'segment', segment: 'nobody', change: 'left' }, 'unknown-reference nodes.0.on.segment'],
  [{ ...schedule, segment: 'nobody' }, 'unknown-reference nodes.0.on.segment'],
  [{ ...schedule, start: '2027-05-03' }, 'invalid-setting nodes.0.on.start'],
  [{ ...schedule, start: 'tomorrow' }, 'invalid-setting nodes.0.on.start'],
  [{ ...schedule, timeZone: 'Mars/Base' }, 'invalid-setting nodes.0.on.timeZone'],
  [{ ...schedule, repeat: 'every week' }, 'invalid-setting nodes.0.on.repeat'],
  [{ type: 'api', segment: 's' }, 'invalid-setting nodes.0.on.segment'],
  [{ type: 'event', event: 'e', where: { segment: 'nobody' } }, 'unknown-reference nodes.0.on.where.segment'],
  [{ type: 'email' }, 'invalid-setting nodes.0.on.type'],
];
test.each(bad)('%j is none: %s', (on, problem) => {
  expect(found(on)).toEqual([problem]);
});

test('no message can have been sent before the start', () => {
  const where = { event: 'e', of: 'b' };
  const nodes = [{ id: 'a', kind: 'trigger', on: { type: 'event', event: 'e', where } }, email('b')];
  const codes = checkJourney(journey(nodes, 'a>b'), { connectors }).map(({ code }) => code);
  expect(codes).toContain('of-not-before');
});

test('a schedule compiles to a plain rule', () => {
  const compiled = compileJourney(starting({ ...schedule, repeat: 'RRULE:freq=weekly;byday=mo' }), { connectors });
  expect('plan' in compiled && compiled.plan.triggers).toEqual([
    { node: 'a', name: 'A', on: { ...schedule, repeat: 'FREQ=WEEKLY;BYDAY=MO' } },
  ]);
});
