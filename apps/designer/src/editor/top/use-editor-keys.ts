import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isTyping } from '../keys/is-typing.ts';
import { isInDialog } from '../keys/keeps-keys.ts';
import { type EditorShortcut, type KeyPress, shortcutOf } from '../keys/shortcuts.ts';
import { useEditorStore } from '../state/editor-context.tsx';

/**
 * Keys of the whole editor in Design: undo and redo everywhere but in dialogs; `/` for the palette's search and `?` for the
 * list of keys where the journey is drawn (WCAG 2.1.4).
 */
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
      // What lies over the editor is elsewhere on the page, but tells of its keys here too.
      if (!isInDialog(event.target) && press(event, isStep)) event.preventDefault();
    },
    [press],
  );

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isInDialog(event.target)) return;
      // What is pressed inside the editor was listened to there.
      if (press(event, (name) => (isStep(name) ? event.target === document.body : isWhereDrawn(event.target))))
        event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [press]);

  return { onKeyDown, search, list };
}

/** Undo and redo, which work in fields too. */
const isStep = (name: EditorShortcut): boolean => name === 'undo' || name === 'redo';

/** Where keys without Ctrl are listened to, so that none is pressed by mistake: where the journey is drawn, or nowhere. */
const isWhereDrawn = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('[data-drawn]') !== null);
