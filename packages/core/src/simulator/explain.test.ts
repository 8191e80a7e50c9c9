import { expect, it } from 'vitest';
import type { Condition, DeliverStep, Plan } from '../plan/index.ts';
import { readScenario } from '../scenario/index.ts';
import { type Explained, explain, simulate } from './simulate.ts';

const is = (attribute: string, value: string): Condition => ({ attribute, is: 'equal', value });
const clicked: Condition = { event: 'email.clicked', of: 'mail' };

const mail: DeliverStep = {
  type: 'deliver',
  name: 'News',
  next: { next: 'days' },
  connector: 'email',
  title: 'Email',
  channel: 'email',
  contacts: 'customer',
  address: 'email',
  purpose: 'marketing',
};

const plan: Plan = {
  format: 1,
  journey: 'news',
  triggers: [{ node: 'start', name: 'Start', on: { type: 'api' }, next: 'ready' }],
  entry: { reentry: 'never' },
  goals: [{ key: 'booked', when: { type: 'condition', condition: is('visit', 'booked') }, exit: false }],
  exits: [
    { reason: 'moved', when: { type: 'pattern', pattern: { event: 'practice.closed' } } },
    { reason: 'moved', when: { type: 'condition', condition: is('country', 'FI') } },
    { reason: 'moved', when: { type: 'condition', condition: is('country', 'TR') } },
    { reason: 'moved', when: { type: 'condition', condition: { event: 'practice.closed' } } },
  ],
  zone: 'UTC',
  steps: {
    ready: {
      type: 'wait',
      name: 'Ready',
      next: { met: 'mail', timeout: 'mail' },
      until: { type: 'condition', condition: is('state', 'ready'), timeout: 'P1D' },
    },
    mail,
    which: {
      type: 'choose',
      name: 'Which',
      next: { heart: 'pause', interested: 'mail', else: 'pause' },
      cases: [
        { outlet: 'heart', when: is('specialty', 'cardiology') },
        { outlet: 'interested', when: clicked },
      ],
      otherwise: 'else',
    },
    days: { type: 'wait', name: 'Days', next: { next: 'which' }, until: { type: 'duration', duration: 'P2D' } },
    pause: { type: 'wait', name: 'Pause', next: {}, until: { type: 'duration', duration: 'P9D' } },
  },
};

function play(scenario: Record<string, unknown>, attributes = {}): Explained {
  const customer = { id: 'ada', attributes: { email: 'ada@clinic.example', ...attributes } };
  const read = readScenario({ start: '2026-03-02T12:00:00Z', customer, ...scenario });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const explained = explain(plan, read.scenario);
  const { decisions: _, ...simulation } = explained;
  expect(simulation).toEqual(simulate(plan, read.scenario));
  return explained;
}

/** What was asked for the nth row that is of a type and at a node. */
function asked({ trace, decisions }: Explained, type: string, node?: string, nth = 0) {
  const rows = trace.flatMap((row, n) => (row.type === type && (!node || row.node === node) ? [n] : []));
  return decisions.find(({ row }) => row === rows[nth])?.asked;
}

it('a branch tells its cases up to the one taken, and all of them where none holds', () => {
  const heart = play({}, { specialty: 'cardiology' });
  expect(asked(heart, 'left', 'which')).toMatchObject([
    { outlet: 'heart', check: { holds: true, found: { value: 'cardiology' } } },
  ]);
  expect(asked(play({}), 'left', 'which')).toMatchObject([
    { outlet: 'heart', check: { holds: false, found: { value: null } } },
    { outlet: 'interested', check: { holds: false, found: { count: 0 } } },
  ]);
});

it('what a branch asked is told as of then, also where its way leads to the message that was answered', () => {
  const happenings = [{ after: 'P1D', event: 'email.clicked', of: 'mail' }];
  const played = play({ happenings }, { state: 'ready' });
  expect(played.trace.filter(({ type }) => type === 'sent')).toHaveLength(2);
  const clicks = (nth: number) => asked(played, 'left', 'which', nth)?.at(1);
  expect(clicks(0)).toMatchObject({ outlet: 'interested', check: { holds: true, found: { count: 1 } } });
  expect(clicks(1)).toMatchObject({ outlet: 'interested', check: { holds: false, found: { count: 0 } } });
});

it('a wait tells the condition that was met', () => {
  const happenings = [{ after: 'PT1H', attributes: { state: 'ready' } }];
  expect(asked(play({ happenings }), 'left', 'ready')).toMatchObject([
    { check: { holds: true, found: { value: 'ready' } } },
  ]);
  expect(asked(play({}), 'left', 'ready')).toBeUndefined();
});

it('a goal and the exit rule that applied tell their conditions', () => {
  const happenings = [
    { after: 'P2D', attributes: { visit: 'booked' } },
    { after: 'P3D', attributes: { country: 'TR' } },
  ];
  const played = play({ happenings });
  expect(asked(played, 'goal')).toMatchObject([{ check: { holds: true, found: { value: 'booked' } } }]);
  expect(asked(played, 'exited')).toMatchObject([
    { check: { asked: { attribute: 'country', value: 'TR' }, found: { value: 'TR' } } },
  ]);
});

it('an exit rule that heard an event tells no condition, though another of its reason would hold', () => {
  const happenings = [{ after: 'P3D', event: 'practice.closed' }];
  const played = play({ happenings }, { state: 'ready', country: 'DE' });
  expect(played.trace.at(-1)).toMatchObject({ type: 'exited', reason: 'moved' });
  expect(asked(played, 'exited')).toBeUndefined();
});

it('a message without consent tells what the customer said', () => {
  const customer = {
    id: 'ada',
    attributes: { email: 'ada@clinic.example' },
    consents: [{ channel: 'email', purpose: 'marketing', state: 'withdrawn' }],
  };
  expect(asked(play({ customer }), 'blocked', 'mail')).toEqual([
    {
      check: {
        holds: false,
        asked: { consent: 'email', purpose: 'marketing' },
        found: { consent: 'withdrawn' },
      },
    },
  ]);
});

it('nobody who is not admitted is explained', () => {
  expect(explain({ ...plan, triggers: [] }, {} as never)).toEqual({ trace: [], decisions: [] });
});
