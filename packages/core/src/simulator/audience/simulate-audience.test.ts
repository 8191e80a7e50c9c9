import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/index.ts';
import { read, remembering, send, stories } from '../cases/remembering.ts';
import { simulate } from '../simulate.ts';
import { addResults } from './add-results.ts';
import type { AudienceCustomer } from './audience.ts';
import { crowd, customer, heard, pause, plan, run } from './cases/crowd.ts';
import { percentilesOf } from './percentiles.ts';
import type { ResponseRule } from './response.ts';
import type { AudienceResult, JourneyResult } from './result.ts';
import { simulateAudience } from './simulate-audience.ts';

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

  it('counts as written to who gets a message, not who a rep is asked to visit', async () => {
    const visit = send({}, { contacts: 'staff' });
    const asked = await run({ journeys: [{ plan: plan('asks', { visit }) }], customers: crowd(3) });
    expect(asked.journeys.asks).toMatchObject({ written: 0, nodes: { visit: { sent: 3 } } });
    const both = plan('both', { visit: send({ next: 'mail' }, { contacts: 'staff' }), mail: send({}) });
    const sent = await run({ journeys: [{ plan: both }], customers: crowd(3) });
    expect(sent.journeys.both).toMatchObject({ written: 3 });
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
