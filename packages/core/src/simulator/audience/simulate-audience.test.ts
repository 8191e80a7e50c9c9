import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, Step } from '../../plan/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { read, remembering, send, stories } from '../cases/remembering.ts';
import { simulate } from '../simulate.ts';
import { addResults } from './add-results.ts';
import type { Audience, AudienceCustomer } from './audience.ts';
import { percentilesOf } from './percentiles.ts';
import type { ResponseRule } from './response.ts';
import type { AudienceResult, JourneyResult } from './result.ts';
import { simulateAudience } from './simulate-audience.ts';

const plan = (journey: string, steps: Record<string, Step>, more: Partial<Plan> = {}): Plan => ({
  format: 1,
  journey,
  triggers: [{ node: 'start', name: 'Start', on: { type: 'event', event: journey }, next: Object.keys(steps)[0] }],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps,
  ...more,
});
const pause = (duration: string, next: string): Step => ({
  type: 'wait',
  name: 'Pause',
  next: { next },
  until: { type: 'duration', duration },
});
const heard = (event: string, of: string, next: Record<string, string>): Step => ({
  type: 'wait',
  name: 'Heard',
  next,
  until: { type: 'event', any: [{ outlet: 'happened', event, of }], timeout: 'P5D' },
});
const end = (reason: string): Step => ({ type: 'end', name: reason, reason, next: {} });
const customer = (id: string, more: Partial<AudienceCustomer> = {}): AudienceCustomer => ({
  id,
  attributes: { email: `${id}@example.org` },
  ...more,
});
const crowd = (size: number) => Array.from({ length: size }, (_, n) => customer(`hcp-${n}`));
const run = (audience: Partial<Audience> & Pick<Audience, 'journeys' | 'customers'>) =>
  simulateAudience({ start: '2026-03-02T08:00:00Z', until: 'P60D', ...audience });
const inAny = <T>(counts: Record<string, T>): T[] => Object.values(counts);

/** What a trace counts to, as far as both tell it. */
function counted(scenarios: readonly Scenario[]) {
  const rows = scenarios.flatMap((scenario) => simulate(remembering, scenario).trace);
  const by = (type: string, key: 'node' | 'why' | 'reason' | 'goal') =>
    count(rows.filter((row) => row.type === type).map((row) => row[key] ?? ''));
  const left = rows.filter(({ type }) => type === 'left').map(({ node, outlet }) => `${node} ${outlet}`);
  return {
    enrolled: rows.filter(({ type }) => type === 'enrolled').length,
    entered: by('entered', 'node'),
    sent: by('sent', 'node'),
    left: count(left),
    goals: by('goal', 'goal'),
    ended: by('exited', 'reason'),
    blocked: by('blocked', 'why'),
    held: by('held', 'why'),
    failed: by('failed', 'why'),
    durations: scenarios
      .flatMap((scenario) => simulate(remembering, scenario).enrollment ?? [])
      .flatMap(({ position, at, enrolledAt }) => (position.type === 'ended' ? [at - enrolledAt] : [])),
  };
}

function told({ enrolled, nodes, goals, ended, blocked, held, failed, durations }: JourneyResult) {
  const of = (key: 'entered' | 'sent') =>
    Object.fromEntries(
      Object.entries(nodes).flatMap(([id, node]) => (id !== 'start' && node[key] > 0 ? [[id, node[key]]] : [])),
    );
  const outlets = Object.entries(nodes).flatMap(([id, node]) =>
    id === 'start' ? [] : Object.entries(node.outlets).map(([outlet, times]) => [`${id} ${outlet}`, times] as const),
  );
  const left = Object.fromEntries(outlets);
  return { enrolled, entered: of('entered'), sent: of('sent'), left, goals, ended, blocked, held, failed, durations };
}

function count(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('an audience', () => {
  it('gives what its customers’ scenarios give, one by one', async () => {
    const groups = fc.array(stories, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(groups, async (group) => {
        const scenarios = group.map((story) => read({ ...story, start: group[0]?.start, policy: group[0]?.policy }));
        const [first] = scenarios;
        if (!first) throw new Error('there is nobody');
        const result = await run({
          start: first.start,
          journeys: [{ plan: remembering }],
          policy: first.policy,
          customers: scenarios.map(({ customer: one, happenings }) => ({ ...one, happenings })),
        });
        const expected = counted(scenarios.map((scenario) => ({ ...scenario, deliveries: {} })));
        expect(told(result.journeys.remembering ?? ({} as JourneyResult))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('takes all that happens at the instant of a timeout before the timeout', async () => {
    const asks = plan('asks', { mail: send({ next: 'clicked' }), clicked: heard('email.clicked', 'mail', {}) });
    const at = { after: 'P5D', properties: {} };
    const happenings = [
      { ...at, event: 'site.visited' },
      { ...at, event: 'email.clicked', of: 'mail' },
    ];
    const result = await run({ journeys: [{ plan: asks }], customers: [customer('late', { happenings })] });
    expect(result.journeys.asks?.nodes.clicked?.outlets).toEqual({ happened: 1 });
  });

  it('runs the same whoever else is in it, so that parts add up to the whole', async () => {
    const journeys = [{ plan: remembering, enter: { spread: 'P7D' } }];
    const responses: ResponseRule[] = [{ to: {}, oneOf: [{ event: 'email.clicked', share: 0.4, median: 'P1D' }] }];
    const some = (customers: AudienceCustomer[]) => run({ journeys, customers, responses, seed: 'a' });
    const everybody = crowd(40);
    const sorted = ({ journeys: all, ...rest }: AudienceResult) => ({
      ...rest,
      all: Object.entries(all).map(([key, { durations, ...more }]) => [key, { ...more, durations: durations.sort() }]),
    });
    const whole = await some(everybody);
    const parts = addResults(await some(everybody.slice(25)), await some(everybody.slice(0, 25)));
    expect(sorted(parts)).toEqual(sorted(whole));
    expect(sorted(await some(everybody.toReversed()))).toEqual(sorted(whole));
    expect(await run({ journeys, customers: everybody, responses, seed: 'b' })).not.toEqual(whole);
  });

  it('says where its customers are, how long they took, and on which of their days they were written to', async () => {
    const waits = plan('waits', { mail: send({ next: 'rest' }), rest: pause('P2D', 'again'), again: send({}) });
    const late = customer('late', { attributes: { email: 'x', timeZone: 'Pacific/Auckland' } });
    const result = await run({ journeys: [{ plan: waits }], customers: [late, customer('far')], until: 'P1D' });
    const { open, nodes, messages, written } = result.journeys.waits ?? ({} as JourneyResult);
    expect([open, nodes.rest?.waiting, messages]).toEqual([2, 2, { email: { '2026-03-02': 2 } }]);
    expect(written).toBe(2);
    const evening = await run({ journeys: [{ plan: waits }], customers: [late], start: '2026-03-02T12:00:00Z' });
    expect(evening.journeys.waits?.messages).toEqual({ email: { '2026-03-03': 1, '2026-03-05': 1 } });
    expect(percentilesOf(evening.journeys.waits?.durations ?? [])).toEqual({
      p10: 172_800_000,
      p50: 172_800_000,
      p90: 172_800_000,
    });
  });

  it('can be given up, and tells how far it has come', async () => {
    const seen: number[] = [];
    const journeys = [{ plan: plan('short', { mail: send({}) }) }];
    const audience = { start: '2026-03-02T08:00:00Z', until: 'P1D', journeys, customers: crowd(30) };
    await simulateAudience(audience, { chunk: 10, onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([10, 20, 30]);
    let enough = false;
    const signal = {
      throwIfAborted() {
        if (enough) throw new Error('enough');
      },
    };
    const onProgress = () => {
      enough = true;
    };
    await expect(simulateAudience(audience, { chunk: 10, signal, onProgress })).rejects.toThrow('enough');
  });
});

describe('several journeys over one audience', () => {
  const first = plan('first', { mail: send({ next: 'rest' }), rest: pause('P1D', 'again'), again: send({}) });
  const second = plan('second', { wait: pause('PT1H', 'mail'), mail: send({}) });

  const trouble = ({ journeys }: AudienceResult, key: string) => {
    const { blocked, conflicts } = journeys[key] ?? {};
    return { blocked, conflicts };
  };

  it('collide at a cap that they share, and say by whose message', async () => {
    const policy = { caps: [{ channel: 'email', max: 2, per: 'P7D' }] };
    const both = await run({ journeys: [{ plan: first }, { plan: second }], customers: crowd(5), policy });
    expect(trouble(both, 'first')).toEqual({ blocked: { cap: 5 }, conflicts: { second: 5 } });
    expect(trouble(both, 'second')).toEqual({ blocked: {}, conflicts: {} });
    const alone = await run({ journeys: [{ plan: first }], customers: crowd(5), policy });
    expect(trouble(alone, 'first')).toEqual({ blocked: {}, conflicts: {} });
    const narrow = { caps: [{ channel: 'email', max: 1, per: 'P7D' }] };
    const own = await run({ journeys: [{ plan: first }, { plan: second }], customers: crowd(5), policy: narrow });
    expect(trouble(own, 'first')).toEqual({ blocked: { cap: 5 }, conflicts: {} });
    expect(trouble(own, 'second')).toEqual({ blocked: { cap: 5 }, conflicts: { first: 5 } });
    const full = plan('full', {
      wait: pause('P5D', 'one'),
      one: send({ next: 'more' }),
      more: pause('P3D', 'two'),
      two: send({ next: 'last' }),
      last: pause('P1D', 'three'),
      three: send({}),
    });
    const filled = await run({ journeys: [{ plan: full }, { plan: second }], customers: crowd(5), policy });
    expect(trouble(filled, 'full')).toEqual({ blocked: { cap: 5 }, conflicts: {} });
  });

  it('hear what one of them changes about the customer, at that instant', async () => {
    const changes = plan('changes', {
      wait: pause('P2D', 'set'),
      set: { type: 'update', name: 'Set', next: {}, set: { stage: 'using' }, unset: [] },
    });
    const waits = plan('waits', {
      stage: {
        type: 'wait',
        name: 'Stage',
        next: { met: 'yes', timeout: 'no' },
        until: { type: 'condition', condition: { attribute: 'stage', is: 'equal', value: 'using' }, timeout: 'P2D' },
      },
      yes: end('yes'),
      no: end('no'),
    });
    const result = await run({ journeys: [{ plan: changes }, { plan: waits }], customers: crowd(3) });
    expect(result.journeys.waits).toMatchObject({
      ended: { yes: 3 },
      durations: [172_800_000, 172_800_000, 172_800_000],
    });
  });

  it('begin with what one that began at the same instant changed', async () => {
    const triggers: Plan['triggers'] = [
      { node: 'start', name: 'Start', on: { type: 'event', event: 'both' }, next: 'first' },
    ];
    const sets = plan(
      'sets',
      { first: { type: 'update', name: 'Set', next: {}, set: { stage: 1 }, unset: [] } },
      { triggers },
    );
    const cases = [{ outlet: 'yes', when: { attribute: 'stage', is: 'equal', value: 1 } as const }];
    const first: Step = { type: 'choose', name: 'Stage?', next: { yes: 'yes' }, cases, otherwise: 'else' };
    const asks = plan('asks', { first, yes: end('yes') }, { triggers });
    const result = await run({ journeys: [{ plan: sets }, { plan: asks }], customers: crowd(2) });
    expect(result.journeys.asks?.ended).toEqual({ yes: 2 });
  });

  it('send customers on to one another, as the entry rules have it', async () => {
    const sends = plan('sends', {
      go: { type: 'enter', name: 'Go', journey: 'second', next: { next: 'more' } },
      more: { type: 'enter', name: 'Away', journey: 'elsewhere', next: {} },
    });
    const result = await run({ journeys: [{ plan: sends }, { plan: second, enter: 'on-event' }], customers: crowd(4) });
    expect(result.journeys.sends?.ended).toEqual({ end: 4 });
    expect(result.journeys.second).toMatchObject({ enrolled: 4, nodes: { mail: { sent: 4 } } });
    const twice = await run({ journeys: [{ plan: sends }, { plan: second }], customers: crowd(4) });
    expect(twice.journeys.second).toMatchObject({ enrolled: 4, refused: { 'already-open': 4 } });
  });

  it('are entered by one event where they have the same, and again by events of the run', async () => {
    const once = { event: 'hcp.registered', times: { equal: 1 } };
    const asks = (key: string): Plan =>
      plan(
        key,
        {
          once: {
            type: 'choose',
            name: 'Once?',
            next: { yes: 'yes' },
            cases: [{ outlet: 'yes', when: once }],
            otherwise: 'else',
          },
          yes: end('once'),
        },
        {
          triggers: [{ node: 'start', name: 'Start', on: { type: 'event', event: 'hcp.registered' }, next: 'once' }],
          entry: { reentry: 'after-exit' },
        },
      );
    const result = await run({ journeys: [{ plan: asks('a') }, { plan: asks('b') }], customers: crowd(2) });
    expect([result.journeys.a?.ended, result.journeys.b?.ended]).toEqual([{ once: 2 }, { once: 2 }]);
    const later = customer('later', { happenings: [{ after: 'P1D', event: 'hcp.registered', properties: {} }] });
    const again = await run({
      journeys: [{ plan: asks('a') }, { plan: asks('b'), enter: 'on-event' }],
      customers: [later],
    });
    expect([again.journeys.a?.ended, again.journeys.b?.ended]).toEqual([{ once: 1 }, { once: 1, end: 1 }]);
  });

  it('do not take an answer to the message of another for one to their own', async () => {
    const asks = (key: string): Plan =>
      plan(key, { mail: send({ next: 'clicked' }), clicked: heard('email.clicked', 'mail', {}) });
    const responses = [
      { to: { journey: 'a' }, oneOf: [{ event: 'email.clicked', share: 1, median: 'P1D', spread: 0 }] },
    ];
    const result = await run({ journeys: [{ plan: asks('a') }, { plan: asks('b') }], customers: crowd(3), responses });
    expect(result.journeys.a?.nodes.clicked?.outlets).toEqual({ happened: 3 });
    expect(result.journeys.b?.nodes.clicked?.outlets).toEqual({ timeout: 3 });
  });
});

describe('customers who respond', () => {
  const asks = plan('asks', {
    mail: send({ next: 'heard' }),
    heard: {
      type: 'wait',
      name: 'Heard',
      next: { yes: 'again', no: 'again', timeout: 'again' },
      until: {
        type: 'event',
        any: [
          { outlet: 'yes', event: 'said.yes', of: 'mail' },
          { outlet: 'no', event: 'said.no', of: 'mail' },
        ],
        timeout: 'P1D',
      },
    },
    again: send({}),
  });
  const ask = (oneOf: ResponseRule['oneOf'], more: Partial<Audience> = {}) =>
    run({ journeys: [{ plan: asks }], customers: crowd(2_000), responses: [{ to: { node: 'mail' }, oneOf }], ...more });

  it('do so as often as assumed, half of them within the median', async () => {
    const result = await ask([
      { event: 'said.yes', share: 0.3, median: 'P1D' },
      { event: 'said.no', share: 0.2, median: 'PT1H', spread: 0 },
    ]);
    const { yes = 0, no = 0 } = result.journeys.asks?.nodes.heard?.outlets ?? {};
    expect(no / 2_000).toBeCloseTo(0.2, 1);
    expect(yes / 2_000).toBeCloseTo(0.15, 1);
  });

  it('are not written to any more once they have withdrawn their consent', async () => {
    const result = await ask([{ event: 'said.no', share: 0.5, median: 'PT1H', spread: 0, withdraws: true }]);
    const { blocked, nodes } = result.journeys.asks ?? ({} as JourneyResult);
    expect(blocked.consent).toBe(nodes.heard?.outlets.no);
    expect((blocked.consent ?? 0) / 2_000).toBeCloseTo(0.5, 1);
  });

  it('do not get what the provider refuses', async () => {
    const result = await ask([], { failures: [{ channel: 'sms', rate: 1 }, { rate: 0.1 }] });
    const failed = inAny(result.journeys.asks?.failed ?? {}).reduce((sum, one) => sum + one, 0);
    expect(failed / 4_000).toBeCloseTo(0.1, 1);
  });

  it('may do something of their own after they entered', async () => {
    const goals: Plan['goals'] = [
      { key: 'booked', when: { type: 'pattern', pattern: { event: 'visit.booked' } }, exit: true },
    ];
    const waits = plan('waits', { rest: pause('P30D', 'done'), done: end('done') }, { goals });
    const result = await run({
      journeys: [{ plan: waits }],
      customers: crowd(1_000),
      responses: [{ oneOf: [{ event: 'visit.booked', share: 0.4, median: 'P10D', spread: 0.2 }] }],
    });
    const { reached, ended, nodes, written } = result.journeys.waits ?? ({} as JourneyResult);
    expect([nodes.rest?.goals, written]).toEqual([reached, 0]);
    expect(reached / 1_000).toBeCloseTo(0.4, 1);
    expect(ended).toEqual({ goal: reached, done: 1_000 - reached });
  });
});
