import { emptyJourney, type Journey } from '@waymark/core/journey';
import type { TraceRow } from '@waymark/core/simulator';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../words/format.ts';
import { walkMarks } from './walk-marks.ts';

const journey: Journey = {
  ...emptyJourney('Welcome'),
  nodes: [
    { id: 'start', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    { id: 'pause', kind: 'wait', until: { type: 'event', event: 'visit.booked', timeout: 'P3D' } },
    { id: 'end', kind: 'exit' },
    { id: 'late', kind: 'exit' },
  ],
  edges: [
    { from: 'start', to: 'pause' },
    { from: 'pause', outlet: 'happened', to: 'end' },
    { from: 'pause', outlet: 'timeout', to: 'late' },
  ],
};
const at = '2026-03-02T08:00:00.000Z';
const words = { format: createFormat('en'), token: 'IV', heldUntil: () => 'until later', notSent: () => 'Not sent' };
const waiting: TraceRow[] = [
  { at, type: 'enrolled', node: 'start' },
  { at, type: 'entered', node: 'pause', visit: 1 },
  { at, type: 'waiting', node: 'pause', visit: 1, until: at },
];

describe('a walk on the canvas', () => {
  it('shows where the customer waits, what was walked and what was not', () => {
    const { nodes, edges } = walkMarks(journey, waiting, words);
    expect(nodes.start?.walk).toBe('walked');
    expect(nodes.pause).toMatchObject({ walk: 'here', token: 'IV', strip: { text: 'until later' } });
    expect(nodes.end?.walk).toBe('not-walked');
    expect(edges['start:next']?.walk).toBe('walked');
    expect(edges['pause:timeout']?.walk).toBe('not-walked');
  });

  it('says at a message that was not sent that it was not', () => {
    const trace: TraceRow[] = [
      { at, type: 'enrolled', node: 'start' },
      { at, type: 'entered', node: 'pause', visit: 1 },
      { at, type: 'blocked', node: 'pause', visit: 1, why: 'consent' },
      { at, type: 'left', node: 'pause', visit: 1, outlet: 'next' },
    ];
    const { nodes } = walkMarks(journey, trace, words);
    expect(nodes.pause).toMatchObject({ walk: 'walked', strip: { tone: 'warning', text: 'Not sent' } });
  });

  it('shows the outlet that was taken, and nobody anywhere once the customer has left', () => {
    const { nodes, edges } = walkMarks(
      journey,
      [
        ...waiting,
        { at, type: 'left', node: 'pause', visit: 1, outlet: 'happened' },
        { at, type: 'entered', node: 'end', visit: 1 },
        { at, type: 'exited', node: 'end', reason: 'end' },
      ],
      words,
    );
    expect(nodes.pause).toMatchObject({ walk: 'walked', taken: ['happened'] });
    expect(nodes.end?.walk).toBe('walked');
    expect(edges['pause:happened']?.walk).toBe('walked');
    expect(Object.values(nodes).some((marks) => marks.token)).toBe(false);
  });
});
