import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Plan, Step, Until } from '../../plan/index.ts';
import { readScenario } from '../../scenario/index.ts';
import { remembering, send } from '../cases/remembering.ts';
import { simulate } from '../simulate.ts';
import { type Path, pathsOf } from './paths.ts';
import { wayOf } from './walk.ts';

const plan = (steps: Record<string, Step>, more: Partial<Plan> = {}): Plan => ({
  format: 1,
  journey: 'paths',
  triggers: [{ node: 'start', name: 'Start', on: { type: 'event', event: 'started' }, next: Object.keys(steps)[0] }],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'Europe/Berlin',
  steps,
  ...more,
});
const wait = (until: Until, next: Record<string, string>): Step => ({ type: 'wait', name: 'Wait', until, next });
const choose = (cases: Condition[], next: Record<string, string> = {}): Step => ({
  type: 'choose',
  name: 'Which?',
  next,
  cases: cases.map((when, n) => ({ outlet: `case-${n + 1}`, when })),
  otherwise: 'else',
});

const written = ({ steps }: Path): string =>
  steps.map(({ node, outlet }) => (outlet === undefined ? node : `${node}:${outlet}`)).join(' ');

/** The paths for which an example was found, having seen that each takes its path. */
function proven(of: Plan, options?: Parameters<typeof pathsOf>[1]): { found: string[]; missing: string[] } {
  const { paths } = pathsOf(of, options);
  for (const path of paths) {
    if (!path.example) continue;
    expect(readScenario(path.example), written(path)).toHaveProperty('scenario');
    const { trace, enrollment } = simulate(of, path.example);
    expect(wayOf(of, trace)).toEqual(path.steps);
    expect(enrollment?.position).toEqual({ type: 'ended', reason: path.reason });
  }
  return {
    found: paths.filter(({ example }) => example).map(written),
    missing: paths.filter(({ example }) => !example).map(written),
  };
}

describe('the paths through a journey', () => {
  it('are listed in document order, each to its end, with a customer who takes it', () => {
    const { found, missing } = proven(
      plan({
        mail: send({ next: 'clicked', blocked: 'done' }),
        clicked: wait(
          { type: 'event', any: [{ outlet: 'happened', event: 'email.clicked', of: 'mail' }], timeout: 'P3D' },
          { happened: 'who', timeout: 'done' },
        ),
        who: choose([{ attribute: 'specialty', is: 'equal', value: 'cardiology' }], { 'case-1': 'done' }),
        done: { type: 'end', name: 'Done', reason: 'done', next: {} },
      }),
    );
    expect(found).toEqual([
      'start:next mail:next clicked:happened who:case-1 done',
      'start:next mail:next clicked:happened who:else',
      'start:next mail:next clicked:timeout done',
      'start:next mail:blocked done',
    ]);
    expect(missing).toEqual([]);
  });

  it('pass each outlet as often as is asked, and no more of them are listed than are asked for', () => {
    const loop = plan({
      task: send({ next: 'again' }),
      again: choose([{ event: 'more', within: 'P1D' }], { 'case-1': 'rest' }),
      rest: wait({ type: 'duration', duration: 'P2D' }, { next: 'task' }),
    });
    expect(proven(loop).found).toHaveLength(1);
    expect(proven(loop, { loops: 2 }).found).toEqual([
      'start:next task:next again:case-1 rest:next task:next again:else',
      'start:next task:next again:else',
    ]);
    expect(pathsOf(loop, { loops: 30, most: 5 })).toMatchObject({ truncated: true, paths: { length: 5 } });
    expect(pathsOf(loop, { loops: 2, most: 2 }).truncated).toBe(false);
  });

  it('of every kind of step and condition have an example', () => {
    const at = '2026-03-20T09:00:00Z';
    const conditions: Condition[] = [
      { attribute: 'stage', is: 'starts-with', value: 'us' },
      {
        all: [
          { attribute: 'visits', is: 'at-least', value: 3 },
          { not: { attribute: 'visits', is: 'greater', value: 5 } },
        ],
      },
      { any: [{ segment: 'vip' }, { prefers: 'sms' }] },
      { consent: 'sms', purpose: 'service' },
      { entry: 'product', is: 'in', value: ['cardiolex'] },
      {
        event: 'site.visited',
        times: { equal: 2 },
        within: 'P30D',
        where: { property: 'page', is: 'contains', value: 'x' },
      },
      { attribute: 'contract', is: 'within-next', value: 'P30D' },
      { attribute: 'born', is: 'before', value: '1980-01-01' },
    ];
    const arms = [
      { outlet: 'a', weight: 10 },
      { outlet: 'b', weight: 90 },
      { outlet: 'nobody', weight: 0 },
    ];
    for (const condition of conditions) {
      const both = plan({
        pause: wait({ type: 'duration', duration: 'P40D' }, { next: 'who' }),
        who: choose([condition]),
      });
      expect(proven(both).missing, JSON.stringify(condition)).toEqual([]);
      const timed = plan({ met: wait({ type: 'condition', condition, timeout: 'P9D' }, {}) });
      expect(proven(timed).missing, JSON.stringify(condition)).toEqual([]);
    }
    for (const source of [{ attribute: 'birthday' }, { entry: 'due' }, { occasion: 'congress' }]) {
      const date = { ...source, type: 'date', offset: '-P3D', at: '09:00', ifPast: 'branch', timeout: 'P20D' } as const;
      expect(proven(plan({ date: wait(date, {}) })).missing, JSON.stringify(source)).toEqual([]);
    }
    const more = plan({
      split: { type: 'choose', name: 'Split', next: { a: 'set', b: 'mail' }, arms },
      set: { type: 'update', name: 'Set', next: { next: 'mail' }, set: { seen: at }, unset: [] },
      mail: send({ next: 'open', blocked: 'open', failed: 'open' }),
      open: wait({ type: 'window', from: '09:00', to: '10:00' }, {}),
    });
    expect(proven(more)).toEqual({ found: expect.objectContaining({ length: 6 }), missing: [] });
  });

  it('whose trigger and keys ask something of the entering event have an example', () => {
    const where: Condition = {
      all: [
        { property: 'medicine', is: 'equal', value: 'velmoris' },
        { attribute: 'age', is: 'less', value: 40 },
      ],
    };
    const keyed = plan(
      { paid: wait({ type: 'event', any: [{ outlet: 'paid', event: 'paid' }], timeout: 'P1D' }, {}) },
      {
        triggers: [{ node: 'start', name: 'Start', on: { type: 'event', event: 'ordered', where }, next: 'paid' }],
        entry: { reentry: 'never', key: 'order' },
      },
    );
    expect(proven(keyed).found).toHaveLength(2);
  });

  it('that nobody can take are listed without an example', () => {
    const never = plan({
      first: choose([{ attribute: 'a', is: 'equal', value: 1 }], { 'case-1': 'second' }),
      second: choose([{ attribute: 'a', is: 'equal', value: 2 }]),
    });
    expect(proven(never).missing).toEqual(['start:next first:case-1 second:case-1']);
  });

  it('of a journey that remembers things are found, around its loop too', () => {
    const { found, missing } = proven(remembering, { most: 300 });
    expect(found.length).toBeGreaterThan(missing.length);
  });
});

describe('the paths through any journey', () => {
  const conditions: Condition[] = [
    { attribute: 'stage', is: 'equal', value: 'using' },
    { not: { attribute: 'visits', is: 'at-least', value: 3 } },
    { event: 'site.visited', within: 'P5D' },
    { any: [{ segment: 'vip' }, { consent: 'email', purpose: 'marketing' }] },
  ];
  const condition = fc.constantFrom(...conditions);
  const until = fc.oneof(
    fc.constant<Until>({ type: 'duration', duration: 'P2D' }),
    fc.constant<Until>({ type: 'date', attribute: 'birthday', ifPast: 'branch', timeout: 'P9D' }),
    fc.constant<Until>({ type: 'event', any: [{ outlet: 'happened', event: 'clicked' }], timeout: 'P3D' }),
    condition.map((one): Until => ({ type: 'condition', condition: one, timeout: 'P4D' })),
  );
  const step = fc.oneof(
    until.map((one) => wait(one, {})),
    condition.map((one) => choose([one])),
    fc.constant(send({})),
    fc.constant<Step>({ type: 'update', name: 'Set', next: {}, set: { visits: { add: 1 } }, unset: [] }),
  );
  const outlets = ['next', 'happened', 'timeout', 'met', 'past', 'case-1', 'else', 'blocked', 'failed'];
  const journeys = fc
    .array(fc.tuple(step, fc.array(fc.nat({ max: 7 }), { minLength: outlets.length, maxLength: outlets.length })), {
      minLength: 2,
      maxLength: 6,
    })
    .map((drawn) =>
      plan(
        Object.fromEntries(
          drawn.map(([one, leads], n): [string, Step] => {
            const wired = outlets.flatMap((outlet, at) => {
              const target = n + 1 + ((leads[at] ?? 0) % 3);
              return target < drawn.length ? [[outlet, `n${target}`] as const] : [];
            });
            return [`n${n}`, { ...one, next: Object.fromEntries(wired) } as Step];
          }),
        ),
      ),
    );

  it('that have an example are taken by it, and most have one', () => {
    let [found, missing] = [0, 0];
    fc.assert(
      fc.property(journeys, (journey) => {
        const all = proven(journey, { most: 60 });
        found += all.found.length;
        missing += all.missing.length;
      }),
      { numRuns: 60, seed: 20260302 },
    );
    expect(found / (found + missing)).toBeGreaterThan(0.75);
  });
});
