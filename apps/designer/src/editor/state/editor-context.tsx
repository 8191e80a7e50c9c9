import type { Journey } from '@waymark/core/journey';
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { EditorState, EditorStore } from './editor-store.ts';

const EditorContext = createContext<EditorStore | undefined>(undefined);

/** Gives what is inside the state of the open journey. */
export function EditorProvider({ store, children }: { store: EditorStore; children: ReactNode }) {
  return <EditorContext value={store}>{children}</EditorContext>;
}

/** The store itself, for what reads it when something happens. */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext);
  if (!store) throw new Error('This belongs inside an EditorProvider.');
  return store;
}

/** A part of the editor's state; renders again only when that part changes. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useEditorStore(), select);
}

/** The journey as it is now. */
export function useJourney(): Journey {
  return useEditor((state) => state.history.present);
}
