import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { isTyping } from '../canvas/use-canvas-keys.ts';
import { useEditorStore } from '../state/editor-context.tsx';

/** Keys of the whole editor: undo and redo everywhere, `/` for the palette's search. */
export function useEditorKeys(designing: boolean) {
  const store = useEditorStore();
  const search = useRef<HTMLInputElement>(null);

  const undoKeys = useCallback(
    (event: Pick<globalThis.KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): boolean => {
      if (!designing || !(event.ctrlKey || event.metaKey)) return false;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) store.getState().redo();
      else if (key === 'z') store.getState().undo();
      else return false;
      return true;
    },
    [designing, store],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (undoKeys(event)) event.preventDefault();
    },
    [undoKeys],
  );

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (event.key === '/' && designing) {
        event.preventDefault();
        search.current?.focus();
      } else if (event.target === document.body && undoKeys(event)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [designing, undoKeys]);

  return { onKeyDown, search };
}
