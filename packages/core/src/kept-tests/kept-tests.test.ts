import { expect, it } from 'vitest';
import type { Plan } from '../plan/index.ts';
import { readScenario } from '../scenario/index.ts';
import { simulate } from '../simulator/index.ts';
import { brokenTests } from './broken-tests.ts';
import { departureOf } from './departure.ts';
import { KeptTest, keptRows } from './kept-test.ts';

const plan = (days: string, doctor: string, outlet = 'heart'): Plan => ({
  format: 1,
  journey: 'news',
  triggers: [{ node: 'start', name: 'Start', on: { type: 'api' }, next: 'pause' }],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps: {
    pause: { type: 'wait', name: 'A pause', next: { next: 'which' }, until: { type: 'duration', duration: days } },
    which: {
      type: 'choose',
      name: 'Which doctor',
      next: { heart: 'end', else: 'end' },
      cases: [{ outlet, when: { attribute: 'specialty', is: 'equal', value: doctor } }],
      otherwise: 'else',
    },
    end: { type: 'end', name: 'End', reason: 'done', next: {} },
  },
});
const published = plan('P3D', 'cardiology');

function keep(of: Plan, name = 'A cardiologist'): KeptTest {
  const read = readScenario({
    start: '2026-03-02T08:00:00Z',
    customer: { id: 'ada', attributes: { specialty: 'cardiology' } },
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return { name, scenario: read.scenario, rows: keptRows(simulate(of, read.scenario).trace) };
}

it('a kept test that comes out the same says nothing, also where only words changed', () => {
  const renamed = { ...published, steps: { ...published.steps, which: { ...published.steps.which, name: 'Whoever' } } };
  expect(departureOf(published, keep(published))).toBeUndefined();
  expect(departureOf(renamed as Plan, keep(published))).toBeUndefined();
});

it('it survives being written down', () => {
  const test = keep(published);
  expect(KeptTest.parse(JSON.parse(JSON.stringify(test)))).toEqual(test);
});

it('another outlet, another instant, rows that came too many or too few are told at the first row that differs', () => {
  const test = keep(published);
  const at = (row: number) => ({ row, expected: test.rows[row], came: expect.objectContaining({}) });
  const left = test.rows.findIndex(({ type, node }) => type === 'left' && node === 'which');
  expect(departureOf(plan('P3D', 'oncology'), test)).toMatchObject({ ...at(left), came: { outlet: 'else' } });
  const waiting = test.rows.findIndex(({ type }) => type === 'waiting');
  expect(departureOf(plan('P4D', 'cardiology'), test)).toMatchObject({
    row: waiting,
    expected: { until: '2026-03-05T08:00:00.000Z' },
    came: { until: '2026-03-06T08:00:00.000Z' },
  });
  const last = test.rows.length - 1;
  expect(departureOf(published, { ...test, rows: test.rows.slice(0, last) })).toEqual({
    row: last,
    expected: undefined,
    came: test.rows[last],
  });
  expect(departureOf({ ...published, triggers: [] }, test)).toEqual({
    row: 0,
    expected: test.rows[0],
    came: undefined,
  });
});

it('each broken test is a warning that leads to the step from which on it is broken', () => {
  const tests = [keep(published), keep(plan('P3D', 'oncology'), 'Somebody else')];
  expect(brokenTests(published, tests)).toMatchObject([
    {
      code: 'broken-test',
      severity: 'warning',
      node: 'which',
      values: { test: 'Somebody else', node: 'Which doctor' },
      message: expect.stringContaining('Somebody else'),
    },
  ]);
  expect(brokenTests({ ...published, triggers: [] }, [tests[0] as KeptTest])).toMatchObject([{ code: 'broken-test' }]);
});
