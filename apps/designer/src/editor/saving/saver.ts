import type { Journey } from '@waymark/core/journey';
import { createStore, type StoreApi } from 'zustand';

/** How far saving is. `theirs` is what somebody else saved in between. */
export type SaveState =
  | { type: 'saved' }
  | { type: 'waiting' }
  | { type: 'saving' }
  | { type: 'failed' }
  | { type: 'conflict'; theirs: { revision: number; document: Journey } };

/** What saving answers. */
export type SaveAnswer = { revision: number } | { conflict: { revision: number; document: Journey } };

export interface SaverOptions {
  journey: Journey;
  revision: number;
  save(journey: Journey, revision: number): Promise<SaveAnswer>;
  /** How long to wait after the last change, and before trying again; in milliseconds. */
  pauseMs?: number;
  retryMs?: number;
}

/** Saves a journey by itself, one request at a time. */
export interface Saver {
  state: StoreApi<SaveState>;
  /** The journey changed; it is saved after a pause. */
  changed(journey: Journey): void;
  /** Saves what is not saved yet; true when everything is. */
  flush(): Promise<boolean>;
  /** Goes on from what somebody else saved. */
  takeTheirs(): Journey | undefined;
  revision(): number;
  stop(): void;
}

/** Makes a saver for one open journey. After a conflict it saves nothing until theirs are taken. */
export function createSaver(options: SaverOptions): Saver {
  const { save, pauseMs = 700, retryMs = 5_000 } = options;
  const state = createStore<SaveState>()(() => ({ type: 'saved' }));
  let { revision } = options;
  let saved = options.journey;
  let latest = options.journey;
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
    changed(journey) {
      latest = journey;
      const now = state.getState().type;
      if (now === 'conflict') return;
      if (journey === saved && now !== 'saving') {
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
