import type { Journey } from '@waymark/core/journey';
import { createStore, type StoreApi } from 'zustand';

/** How far saving is. `theirs` is what somebody else saved in between. */
export type SaveState<Document = Journey> =
  | { type: 'saved' }
  | { type: 'waiting' }
  | { type: 'saving' }
  | { type: 'failed' }
  | { type: 'conflict'; theirs: { revision: number; document: Document } };

/** What saving answers. */
export type SaveAnswer<Document = Journey> =
  | { revision: number }
  | { conflict: { revision: number; document: Document } };

export interface SaverOptions<Document> {
  document: Document;
  revision: number;
  save(document: Document, revision: number): Promise<SaveAnswer<Document>>;
  /** How long to wait after the last change, and before trying again; in milliseconds. */
  pauseMs?: number;
  retryMs?: number;
}

/** Saves a document, such as a journey, by itself, one request at a time. */
export interface Saver<Document = Journey> {
  state: StoreApi<SaveState<Document>>;
  /** The document changed; it is saved after a pause. */
  changed(document: Document): void;
  /** Saves what is not saved yet; true when everything is. */
  flush(): Promise<boolean>;
  /** Goes on from what somebody else saved. */
  takeTheirs(): Document | undefined;
  revision(): number;
  stop(): void;
}

/** Makes a saver for one open document. After a conflict it saves nothing until theirs are taken. */
export function createSaver<Document = Journey>(options: SaverOptions<Document>): Saver<Document> {
  const { save, pauseMs = 700, retryMs = 5_000 } = options;
  const state = createStore<SaveState<Document>>()(() => ({ type: 'saved' }));
  let { revision } = options;
  let saved = options.document;
  let latest = options.document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function once(): Promise<void> {
    const sent = latest;
    state.setState({ type: 'saving' }, true);
    try {
      const answer = await save(sent, revision);
      if ('conflict' in answer) {
        state.setState({ type: 'conflict', theirs: answer.conflict }, true);
        return;
      }
      revision = answer.revision;
      saved = sent;
      state.setState({ type: saved === latest ? 'saved' : 'waiting' }, true);
    } catch {
      state.setState({ type: 'failed' }, true);
      later(retryMs);
    }
  }

  async function saveAll(): Promise<boolean> {
    while (saved !== latest && state.getState().type !== 'conflict') {
      await once();
      if (state.getState().type === 'failed') return false;
    }
    return saved === latest;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    state,
    changed(document) {
      latest = document;
      const now = state.getState().type;
      if (now === 'conflict') return;
      if (document === saved && now !== 'saving') {
        clearTimeout(timer);
        state.setState({ type: 'saved' }, true);
        return;
      }
      if (now !== 'saving') state.setState({ type: 'waiting' }, true);
      later(pauseMs);
    },
    flush,
    takeTheirs() {
      const now = state.getState();
      if (now.type !== 'conflict') return undefined;
      revision = now.theirs.revision;
      saved = now.theirs.document;
      latest = saved;
      state.setState({ type: 'saved' }, true);
      return saved;
    },
    revision: () => revision,
    stop: () => clearTimeout(timer),
  };
}
