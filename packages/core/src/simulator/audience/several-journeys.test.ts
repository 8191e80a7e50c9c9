import { describe, expect, it } from 'vitest';
import type { Plan, Step } from '../../plan/index.ts';
import { send } from '../cases/remembering.ts';
import { crowd, customer, end, heard, pause, plan, run } from './cases/crowd.ts';
import type { AudienceResult } from './result.ts';

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
