import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/index.ts';
import { isoInstant } from '../time/index.ts';
import { agendaOf } from './agenda.ts';
import { remembering as plan, read, stories } from './cases/remembering.ts';
import { playOn } from './play-on.ts';
import { simulate } from './simulate.ts';

const viaJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const span = (ms: number): string => `PT${ms / 1000}S`;

/** Plays a scenario in two parts, the state written to JSON and read again in between. */
function playInTwo(scenario: Scenario, cut: number) {
  const start = Date.parse(scenario.start);
  const first = simulate(plan, { ...scenario, until: span(cut - start) });
  const { enrollment, view, handedOver } = viaJson(first);
  if (!enrollment || !view) return first;
  const rest = playOn(plan, enrollment, {
    start: isoInstant(cut),
    view,
    handedOver,
    happenings: agendaOf(scenario)
      .filter(({ at }) => at > cut)
      .map(({ at, happening: one }) => ({ ...one, after: span(at - cut) })),
    deliveries: scenario.deliveries,
    policy: scenario.policy,
    until: span(start + 60 * 86_400_000 - cut),
  });
  return { ...rest, trace: [...first.trace, ...rest.trace] };
}

describe('a scenario cut in two and played on', () => {
  it('gives the trace, the enrollment and the view of the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 60 * 24 * 4 }), (json, quarters) => {
        const scenario = read(json);
        const whole = simulate(plan, scenario);
        const instants = whole.trace.map(({ at }) => Date.parse(at));
        const cuts = [Date.parse(scenario.start) + quarters * 900_000, instants[quarters % instants.length] ?? 0];
        for (const cut of cuts) expect(viaJson(playInTwo(scenario, cut))).toEqual(viaJson(whole));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a message whose first attempt failed for now', () => {
  const scenario = read({ start: '2026-03-02T08:00:00Z', customer: { id: 'hcp-1', attributes: { email: 'a@x.org' } } });
  const begun = simulate(plan, { ...scenario, until: 'PT0S' });
  const { enrollment, view } = begun;
  if (!enrollment || !view) throw new Error('the customer was not admitted');
  const at = Date.parse(scenario.start);
  const deferred = (notBefore?: number) => ({
    ...enrollment,
    position: { type: 'deferred', node: 'welcome', ...(notBefore === undefined ? {} : { notBefore }) } as const,
  });
  const sent = (notBefore: number | undefined, more: Partial<Parameters<typeof playOn>[2]> = {}) =>
    playOn(plan, deferred(notBefore), { start: '2026-03-02T10:00:00Z', view, until: 'PT20H', ...more })
      .trace.map((row) => `${row.at.slice(11, 16)} ${row.type}`)
      .filter((row) => /sent|blocked/.test(row));

  it('is tried again at once, or when its provider takes it again', () => {
    expect(sent(undefined)).toEqual(['10:00 sent']);
    expect(sent(at + 5 * 3_600_000)).toEqual(['13:00 sent']);
    expect(sent(at + 24 * 3_600_000)).toEqual([]);
  });

  it('is not sent once something that happened before forbids it', () => {
    const consent = { channel: 'email', purpose: 'marketing', state: 'withdrawn' } as const;
    expect(sent(at + 5 * 3_600_000, { happenings: [{ after: 'PT2H', consent }] })).toEqual(['13:00 blocked']);
    expect(sent(at + 5 * 3_600_000, { happenings: [{ after: 'PT4H', consent }] })).toEqual(['13:00 sent']);
  });
});

describe('an enrollment that lags behind what happened', () => {
  const scenario = read({ start: '2026-03-02T08:00:00Z', customer: { id: 'hcp-1', attributes: { email: 'a@x.org' } } });
  const { enrollment, view } = simulate(plan, { ...scenario, until: 'PT0S' });
  if (!enrollment || !view) throw new Error('the customer was not admitted');
  const at = Date.parse(scenario.start) + 3_600_000;
  const clicked = { at, arrived: at, event: 'email.clicked', properties: {}, delivery: { node: 'welcome', visit: 1 } };
  const known = { start: '2026-03-02T10:00:00Z', view: { ...view, history: [...view.history, clicked] } };

  it('takes that at its own instant, and what is to happen after it', () => {
    const { trace, enrollment: reached } = playOn(plan, enrollment, {
      ...known,
      untaken: [{ seq: 7, at, event: clicked }],
      happenings: [{ after: 'PT1H', event: 'opted-out', properties: {} }],
    });
    expect(trace[0]).toMatchObject({ at: '2026-03-02T09:00:00.000Z', node: 'clicked', outlet: 'happened' });
    expect(trace.at(-1)).toMatchObject({ at: '2026-03-02T11:00:00.000Z', type: 'exited', reason: 'opted-out' });
    expect(reached?.taken).toBe(8);
  });

  it('ends where it was to be stopped', () => {
    const { trace } = playOn(plan, enrollment, { ...known, untaken: [{ seq: 7, at, stop: 'stopped' }] });
    expect(trace.map(({ type, reason }) => `${type} ${reason}`)).toEqual(['exited stopped']);
  });

  it('is sent nothing while its journey is paused', () => {
    const { trace } = playOn(plan, enrollment, { ...known, untaken: [{ seq: 7, at, event: clicked }], paused: true });
    expect(trace).toContainEqual(
      expect.objectContaining({ type: 'held', node: 'welcome', until: null, why: 'paused' }),
    );
    expect(trace.filter(({ type }) => type === 'sent')).toEqual([]);
  });
});
