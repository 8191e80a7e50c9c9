import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isTyping } from '../keys/is-typing.ts';
import { type EditorShortcut, type KeyPress, shortcutOf } from '../keys/shortcuts.ts';
import { useEditorStore } from '../state/editor-context.tsx';

/** Keys of the whole editor in Design: undo and redo everywhere, `/` for the palette's search, `?` for the list of keys. */
export function useEditorKeys(designing: boolean) {
  const store = useEditorStore();
  const search = useRef<HTMLInputElement>(null);
  const [listed, setListed] = useState(false);
  const list = useMemo(
    () => ({ opened: listed, open: () => setListed(true), close: () => setListed(false) }),
    [listed],
  );

  const press = useCallback(
    (event: KeyPress, also: (name: EditorShortcut) => boolean): boolean => {
      const name = designing ? shortcutOf(event, 'editor') : undefined;
      if (name === undefined || !also(name)) return false;
      const does: Record<EditorShortcut, () => void> = {
        search: () => search.current?.focus(),
        undo: () => store.getState().undo(),
        redo: () => store.getState().redo(),
        list: () => setListed(true),
      };
      does[name]();
      return true;
    },
    [designing, store],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (press(event, isStep)) event.preventDefault();
    },
    [press],
  );

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isInDialog(event.target)) return;
      // What is pressed inside the editor was listened to there.
      if (press(event, (name) => !isStep(name) || event.target === document.body)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [press]);

  return { onKeyDown, search, list };
}

/** Undo and redo, which work in fields too. */
const isStep = (name: EditorShortcut): boolean => name === 'undo' || name === 'redo';

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
