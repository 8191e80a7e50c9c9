import { describe, expect, it } from 'vitest';
import type { Plan } from '../../plan/index.ts';
import { send } from '../cases/remembering.ts';
import type { Audience } from './audience.ts';
import { crowd, end, pause, plan, run } from './cases/crowd.ts';
import type { ResponseRule } from './response.ts';
import type { JourneyResult } from './result.ts';

const inAny = <T>(counts: Record<string, T>): T[] => Object.values(counts);

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
