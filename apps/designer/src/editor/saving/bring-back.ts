import type { Journey } from '@waymark/core/journey';
import type { EditorStore } from '../state/editor-store.ts';
import type { Saver } from './saver.ts';
import type { CopyKeeper } from './unsaved-copy.ts';

interface BringBackParts {
  keeper: CopyKeeper;
  saver: Saver;
  store: EditorStore;
  /** Where this editor is still open. */
  isOpen(): boolean;
}

/**
 * Brings what an earlier editor could not save back into the open journey, as a step that can be undone; true where it
 * did. The copy stays where it lies until this editor keeps its own.
 */
export async function bringBack({ keeper, saver, store, isOpen }: BringBackParts): Promise<boolean> {
  const left = await keeper.findLeft();
  if (!left || !isOpen()) return false;
  const { history, replace } = store.getState();
  if (print(left.document) === print(history.present)) {
    keeper.drop(left);
    return false;
  }
  saver.adopt(left.revision, history.present, left.sent);
  replace(left.document, 'unsaved');
  keeper.drop(left);
  keeper.keep({ revision: left.revision, document: left.document, sent: left.sent });
  return true;
}

/** Says whether two journeys are the same, wherever nodes without a place were put. */
const print = (journey: Journey): string => JSON.stringify({ ...journey, layout: undefined });
