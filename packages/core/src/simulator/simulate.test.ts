import { describe, expect, it } from 'vitest';
import type { DeliverStep, Plan, Step, WaitStep } from '../plan/index.ts';
import { readScenario } from '../scenario/index.ts';
import { simulate } from './simulate.ts';
import type { TraceRow } from './trace.ts';

const send = (name: string, next: Record<string, string>): DeliverStep => ({
  type: 'deliver',
  name,
  next,
  connector: 'email',
  title: 'Email',
  channel: 'email',
  contacts: 'customer',
  address: 'email',
  purpose: 'marketing',
});

const days = (duration: string, next: string): WaitStep => ({
  type: 'wait',
  name: 'Cool-off',
  next: { next },
  until: { type: 'duration', duration },
});

const end = (reason: string): Step => ({ type: 'end', name: 'Exit', reason, next: {} });

const plan = (steps: Record<string, Step>, more: Partial<Plan> = {}): Plan => ({
  format: 1,
  journey: 'welcome',
  triggers: [
    { node: 'start', name: 'Start', on: { type: 'event', event: 'hcp.registered' }, next: Object.keys(steps)[0] },
  ],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps,
  ...more,
});

const ada = {
  id: 'hcp-1',
  attributes: { email: 'ada@example.org', timeZone: 'Europe/Berlin', specialty: 'cardiology' },
};

async function play(of: Plan, scenario: Record<string, unknown> = {}): Promise<TraceRow[]> {
  const read = readScenario({ start: '2026-03-27T08:00:00Z', customer: ada, ...scenario });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return (await simulate(of, read.scenario)).trace;
}

/** The trace in short: `type:node`, with the outlet of `left`. */
const short = (trace: TraceRow[]): string[] =>
  trace.map(({ type, node, outlet, goal, reason }) =>
    [type, outlet ?? node ?? goal ?? reason].filter(Boolean).join(':'),
  );

describe('a simulated journey', () => {
  it('keeps the wall-clock time over a clock change', async () => {
    const trace = await play(plan({ wait: days('P3D', 'done'), done: end('done') }));
    expect(trace.find(({ type }) => type === 'waiting')?.until).toBe('2026-03-30T07:00:00.000Z');
    expect(trace.at(-1)).toEqual({ at: '2026-03-30T07:00:00.000Z', type: 'exited', reason: 'done' });
  });

  it('counts a wait from the hour of the message, in the zone of the journey where the customer has none', async () => {
    const trace = await play(plan({ wait: days('P1DT12H', 'done'), done: end('done') }, { zone: 'Europe/Berlin' }), {
      start: '2026-03-28T08:00:00Z',
      customer: { id: 'hcp-2', attributes: { timeZone: 'Mars/Olympus' } },
    });
    expect(trace.find(({ type }) => type === 'waiting')?.until).toBe('2026-03-29T19:00:00.000Z');
  });

  it('leaves a wait of no length at once, without waiting', async () => {
    expect(short(await play(plan({ wait: days('PT0S', 'done'), done: end('done') })))).toEqual([
      'enrolled:start',
      'entered:wait',
      'left:next',
      'entered:done',
      'exited:done',
    ]);
  });

  it('ends at an outlet without an edge', async () => {
    const trace = await play(plan({ mail: send('Welcome', {}) }));
    expect(trace.at(-1)).toMatchObject({ type: 'exited', reason: 'end' });
  });

  it('lets an unwired blocked outlet follow next, and says so', async () => {
    const withdrawn = [{ channel: 'email', purpose: 'marketing', state: 'withdrawn' }];
    const trace = await play(plan({ mail: send('Welcome', { next: 'done' }), done: end('done') }), {
      customer: { ...ada, consents: withdrawn },
    });
    expect(short(trace)).toEqual([
      'enrolled:start',
      'entered:mail',
      'blocked:mail',
      'left:next',
      'entered:done',
      'exited:done',
    ]);
    expect(trace[2]?.why).toBe('consent');
  });

  it('asks consent before address', async () => {
    const nobody = { id: 'hcp-3', consents: [] };
    const trace = await play(plan({ mail: send('Welcome', {}) }), { customer: nobody });
    expect(trace[2]).toMatchObject({ type: 'blocked', why: 'consent' });
    const unreachable = await play(plan({ mail: send('Welcome', {}) }), { customer: { id: 'hcp-3' } });
    expect(unreachable[2]).toMatchObject({ type: 'blocked', why: 'no-address' });
  });

  it('takes what happened at an instant before the timer of that instant', async () => {
    const wait: WaitStep = {
      type: 'wait',
      name: 'Answer',
      next: { happened: 'done' },
      until: { type: 'event', any: [{ outlet: 'happened', event: 'visit.booked' }], timeout: 'PT24H' },
    };
    const tie = await play(plan({ wait, done: end('done') }), {
      happenings: [{ after: 'PT24H', event: 'visit.booked' }],
    });
    expect(short(tie)).toContain('left:happened');
    const late = await play(plan({ wait, done: end('done') }), {
      happenings: [{ after: 'PT24H0.001S', event: 'visit.booked' }],
    });
    expect(short(late)).toContain('left:timeout');
  });

  it('hears an event of a delivery that came before the wait, but not one of an earlier visit', async () => {
    const wait: WaitStep = {
      type: 'wait',
      name: 'Clicked',
      next: { happened: 'done', timeout: 'mail' },
      until: { type: 'event', any: [{ outlet: 'happened', event: 'email.clicked', of: 'mail' }], timeout: 'P1D' },
    };
    const steps = { mail: send('Mail', { next: 'pause' }), pause: days('PT1H', 'wait'), wait, done: end('done') };
    const early = await play(plan(steps), { happenings: [{ after: 'PT30M', event: 'email.clicked', of: 'mail' }] });
    expect(short(early)).toContain('left:happened');
    expect(early.filter(({ type }) => type === 'waiting')).toHaveLength(1);
  });

  it('leaves by timeout at once where nothing can happen any more', async () => {
    const wait: WaitStep = {
      type: 'wait',
      name: 'Clicked',
      next: { timeout: 'done' },
      until: { type: 'event', any: [{ outlet: 'happened', event: 'email.clicked', of: 'mail' }] },
    };
    const trace = await play(plan({ mail: send('Mail', { next: 'wait' }), wait, done: end('done') }), {
      deliveries: { mail: 'failed' },
    });
    expect(short(trace)).toEqual([
      'enrolled:start',
      'entered:mail',
      'failed:mail',
      'left:next',
      'entered:wait',
      'left:timeout',
      'entered:done',
      'exited:done',
    ]);
  });

  it('records a goal once, and ends by the first ending one without recording later ones', async () => {
    const pattern = { type: 'pattern', pattern: { event: 'visit.booked' } } as const;
    const goals = [
      { key: 'seen', when: pattern, exit: false },
      { key: 'booked', when: pattern, exit: true },
      { key: 'late', when: pattern, exit: false },
    ];
    const trace = await play(plan({ wait: days('P9D', 'done'), done: end('done') }, { goals }), {
      happenings: [{ after: 'P1D', event: 'visit.booked' }],
    });
    expect(short(trace).slice(-3)).toEqual(['goal:seen', 'goal:booked', 'exited:goal']);
  });

  it('counts a goal to the last instant of its time, which is fixed at enrollment', async () => {
    const goals = [
      {
        key: 'booked',
        when: { type: 'pattern', pattern: { event: 'visit.booked' } },
        within: 'P2D',
        exit: true,
      } as const,
    ];
    const steps = { wait: days('P9D', 'done'), done: end('done') };
    const booked = (after: string) => play(plan(steps, { goals }), { happenings: [{ after, event: 'visit.booked' }] });
    expect(short(await booked('PT47H'))).toContain('goal:booked');
    expect(short(await booked('PT47H0.001S'))).not.toContain('goal:booked');
  });

  it('ends by an exit rule in document order, whatever the wait', async () => {
    const exits = [
      { reason: 'opted-out', when: { type: 'pattern', pattern: { event: 'hcp.opted-out' } } as const },
      { reason: 'other', when: { type: 'pattern', pattern: { event: 'hcp.opted-out' } } as const },
    ];
    const trace = await play(plan({ wait: days('P9D', 'done'), done: end('done') }, { exits }), {
      happenings: [{ after: 'P1D', event: 'hcp.opted-out' }],
    });
    expect(short(trace).slice(-2)).toEqual(['waiting:wait', 'exited:opted-out']);
  });

  it('does not enroll where the trigger’s where is not met', async () => {
    const where = { property: 'product', is: 'equal', value: 'cardiolex' } as const;
    const triggers = [
      { node: 'start', name: 'Start', on: { type: 'event', event: 'sample.delivered', where } as const, next: 'done' },
    ];
    const of = plan({ done: end('done') }, { triggers });
    expect(await play(of, { properties: { product: 'other' } })).toEqual([]);
    expect(short(await play(of, { properties: { product: 'cardiolex' } }))).toEqual([
      'enrolled:start',
      'entered:done',
      'exited:done',
    ]);
  });

  it('stops telling at the scenario’s end, whose last instant still counts', async () => {
    const of = plan({ wait: days('P1D', 'done'), done: end('done') }, { zone: 'UTC' });
    const customer = { id: 'hcp-4' };
    expect(short(await play(of, { customer, until: 'P1D' })).at(-1)).toBe('exited:done');
    expect(short(await play(of, { customer, until: 'PT23H59M59.999S' })).at(-1)).toBe('waiting:wait');
  });

  it('ends a node’s thousandth and first visit', async () => {
    const trace = await play(plan({ wait: days('PT1H', 'wait') }));
    expect(trace.at(-1)).toMatchObject({ type: 'exited', reason: 'too-many-visits' });
    expect(trace.at(-2)).toMatchObject({ type: 'left', visit: 1000 });
  });

  it('ends where an outlet is not wired, whatever the marketer called it', async () => {
    const branch: Step = {
      type: 'choose',
      name: 'By specialty',
      next: {},
      cases: [{ outlet: 'toString', when: { all: [] } }],
      otherwise: 'else',
    };
    expect(short(await play(plan({ branch }))).slice(-2)).toEqual(['left:toString', 'exited:end']);
  });

  it('says why in a sentence for people', async () => {
    const branch: Step = {
      type: 'choose',
      name: 'By specialty',
      next: { heart: 'done' },
      cases: [{ outlet: 'heart', when: { attribute: 'specialty', is: 'equal', value: 'cardiology' } }],
      otherwise: 'else',
    };
    const trace = await play(plan({ branch, done: end('done') }));
    expect(trace[2]).toMatchObject({ outlet: 'heart', because: { code: 'case', case: 1 } });
    expect(trace[2]?.why).toContain('By specialty');
  });
});

describe('goals and exits by condition', () => {
  const steps = { wait: days('P9D', 'done'), done: end('done') };
  const considering = { attribute: 'lifecycleStage', is: 'equal', value: 'considering' } as const;
  const when = { type: 'condition', condition: considering } as const;
  const becoming = [{ after: 'P1D', attributes: { lifecycleStage: 'considering' } }];
  const already = { ...ada, attributes: { ...ada.attributes, lifecycleStage: 'considering' } };

  it('a goal counts when it becomes true, not when it was true at enrollment', async () => {
    const goals = [{ key: 'considering', when, exit: true }];
    expect(short(await play(plan(steps, { goals }), { happenings: becoming })).slice(-2)).toEqual([
      'goal:considering',
      'exited:goal',
    ]);
    expect(short(await play(plan(steps, { goals }), { customer: already }))).not.toContain('goal:considering');
  });

  it('an exit rule that holds at enrollment ends it there', async () => {
    const exits = [{ reason: 'too-far', when }];
    expect(short(await play(plan(steps, { exits }), { customer: already }))).toEqual([
      'enrolled:start',
      'exited:too-far',
    ]);
    expect(short(await play(plan(steps, { exits }), { happenings: becoming })).at(-1)).toBe('exited:too-far');
  });

  it('what time alone has made true by the end of a wait comes before the wait', async () => {
    const condition = { attribute: 'congress', is: 'within-next', value: 'P3D' } as const;
    const customer = { ...ada, attributes: { ...ada.attributes, congress: '2026-04-06' } };
    const soon = { when: { type: 'condition', condition } } as const;
    const exits = [{ reason: 'too-close', ...soon }];
    const goals = [{ key: 'close', ...soon, exit: false }];
    expect(short(await play(plan(steps, { goals, exits }), { customer })).slice(-2)).toEqual([
      'goal:close',
      'exited:too-close',
    ]);
    expect(short(await play(plan(steps, { goals }), { customer })).slice(-4)).toEqual([
      'goal:close',
      'left:next',
      'entered:done',
      'exited:done',
    ]);
  });
});
