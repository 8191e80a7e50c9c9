import { emptyJourney, type Journey } from '@waymark/core/journey';
import { expect, it, vi } from 'vitest';
import { createEditorStore } from '../state/editor-store.ts';
import { bringBack } from './bring-back.ts';
import { fingerprint } from './fingerprint.ts';
import { createSaver, type SaveAnswer } from './saver.ts';
import type { CopyKeeper, LeftCopy } from './unsaved-copy.ts';

const stored = emptyJourney('Stored');
const named = (name: string): Journey => ({ ...stored, name });

/** An editor that opens a journey, and a copy that an earlier one left. */
function editor(opened: { journey: Journey; revision: number }, left: Omit<LeftCopy, 'place'>) {
  const server = { revision: opened.revision, document: opened.journey };
  const save = async (document: Journey, revision: number): Promise<SaveAnswer> => {
    if (revision !== server.revision) return { conflict: { ...server } };
    Object.assign(server, { document, revision: revision + 1 });
    return { revision: revision + 1 };
  };
  const store = createEditorStore(opened.journey);
  const saver = createSaver<Journey>({ document: opened.journey, revision: opened.revision, save, pauseMs: 0 });
  store.subscribe(({ history }, before) => {
    if (history.past !== before.history.past) saver.changed(history.present);
  });
  const keeper = {
    keep: vi.fn<CopyKeeper['keep']>(),
    forget: vi.fn(),
    findLeft: async () => ({ ...left, place: 'there' }),
    drop: vi.fn<CopyKeeper['drop']>(),
    close: vi.fn(),
  };
  return { server, store, saver, keeper };
}

it('what was left is shown as a step that can be undone, kept by this editor, and saved', async () => {
  const left = { revision: 4, document: named('Left'), sent: [] };
  const { server, store, saver, keeper } = editor({ journey: stored, revision: 4 }, left);
  expect(await bringBack({ keeper, saver, store, isOpen: () => true })).toBe(true);
  expect(keeper.drop).toHaveBeenCalledTimes(1);
  expect(keeper.keep).toHaveBeenLastCalledWith(left);
  expect(await saver.flush()).toBe(true);
  expect(server.document.name).toBe('Left');
  store.getState().undo();
  expect(store.getState().history.present.name).toBe('Stored');
});

it('an editor that closed meanwhile leaves it for the next one', async () => {
  const { store, saver, keeper } = editor(
    { journey: stored, revision: 4 },
    { revision: 4, document: named('Left'), sent: [] },
  );
  expect(await bringBack({ keeper, saver, store, isOpen: () => false })).toBe(false);
  expect(keeper.drop).not.toHaveBeenCalled();
  expect(store.getState().history.present.name).toBe('Stored');
});

it('what the server has already is not brought back', async () => {
  const { store, saver, keeper } = editor(
    { journey: stored, revision: 5 },
    { revision: 4, document: stored, sent: [] },
  );
  expect(await bringBack({ keeper, saver, store, isOpen: () => true })).toBe(false);
  expect(keeper.drop).toHaveBeenCalledTimes(1);
  expect(saver.state.getState().type).toBe('saved');
});

it('what the earlier visit sent itself is no conflict with what it wrote afterwards', async () => {
  const heard = named('Sent, and heard after the page was gone');
  const { server, store, saver, keeper } = editor(
    { journey: heard, revision: 2 },
    { revision: 1, document: named('Written afterwards'), sent: [fingerprint(heard)] },
  );
  expect(await bringBack({ keeper, saver, store, isOpen: () => true })).toBe(true);
  expect(await saver.flush()).toBe(true);
  expect(server).toEqual({ revision: 3, document: named('Written afterwards') });
});

it('what somebody else saved meanwhile is one', async () => {
  const { store, saver, keeper } = editor(
    { journey: named('Theirs'), revision: 2 },
    { revision: 1, document: named('Mine'), sent: [fingerprint(named('Sent'))] },
  );
  expect(await bringBack({ keeper, saver, store, isOpen: () => true })).toBe(true);
  expect(await saver.flush()).toBe(false);
  expect(saver.state.getState()).toMatchObject({ type: 'conflict', theirs: { revision: 2 } });
});
