import { emptyJourney, type Journey } from '@waymark/core/journey';
import { describe, expect, it } from 'vitest';
import { createEditorStore } from './editor-store.ts';

const journey: Journey = {
  ...emptyJourney('Welcome'),
  nodes: [
    { id: 'start', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    { id: 'pause', kind: 'wait', until: { type: 'duration', duration: 'P3D' } },
    { id: 'end', kind: 'exit' },
  ],
  edges: [
    { from: 'start', to: 'pause' },
    { from: 'pause', to: 'end' },
  ],
  layout: { start: { x: 0, y: 0 }, pause: { x: 0, y: 120 }, end: { x: 0, y: 240 } },
};

function open() {
  let time = 0;
  const store = createEditorStore(journey, () => time);
  return {
    store,
    state: () => store.getState(),
    now: () => store.getState().history.present,
    later: (ms: number) => {
      time += ms;
    },
    rename: (name: string) => store.getState().apply({ type: 'set', settings: { name } }, 'name'),
  };
}

describe('undoing', () => {
  it('takes back a word that was typed letter by letter as one step', () => {
    const { state, now, rename, later } = open();
    for (const name of ['H', 'HC', 'HCP']) {
      rename(name);
      later(200);
    }
    state().undo();
    expect(now().name).toBe('Welcome');
    state().redo();
    expect(now().name).toBe('HCP');
  });

  it('begins a new step after a pause, and for another intent', () => {
    const { state, now, rename, later } = open();
    rename('First');
    later(10_000);
    rename('Second');
    state().apply({ type: 'move', positions: { start: { x: 8, y: 8 } } }, 'move start');
    state().undo();
    expect(now().layout?.start).toEqual({ x: 0, y: 0 });
    state().undo();
    expect(now().name).toBe('First');
    state().undo();
    expect(now()).toBe(journey);
  });

  it('forgets what was undone once something else is done', () => {
    const { state, now, rename } = open();
    rename('First');
    state().undo();
    state().apply({ type: 'remove-node', id: 'pause' }, 'remove');
    state().redo();
    expect(now().name).toBe('Welcome');
  });

  it('lets go of a selection that is no longer there', () => {
    const { state } = open();
    state().select(['pause']);
    state().apply({ type: 'remove-node', id: 'pause' }, 'remove');
    expect(state().selection.nodes).toEqual([]);
  });
});

describe('changing the path', () => {
  it('puts a step into an edge and undoes it in one step', () => {
    const { state, now } = open();
    const node = { id: 'more', kind: 'wait', until: { type: 'duration', duration: 'P1D' } } as const;
    state().apply({ type: 'add-node', node, on: { from: 'pause', outlet: 'next' } }, 'add more');
    expect(now().edges).toEqual([
      { from: 'start', to: 'pause' },
      { from: 'pause', to: 'more' },
      { from: 'more', to: 'end' },
    ]);
    state().undo();
    expect(now()).toBe(journey);
  });

  it('heals the path when a step in its middle goes', () => {
    const { state, now } = open();
    state().apply({ type: 'remove-node', id: 'pause' }, 'remove');
    expect(now().edges).toEqual([{ from: 'start', to: 'end' }]);
  });

  it('places steps without a place without leaving a step to undo', () => {
    const { state, now } = open();
    state().place({ start: { x: 99, y: 99 }, extra: { x: 1, y: 1 } });
    expect(now().layout?.start).toEqual({ x: 0, y: 0 });
    expect(state().history.past).toEqual([]);
  });
});
