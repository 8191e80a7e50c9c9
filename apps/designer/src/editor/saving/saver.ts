import type { Journey } from '@waymark/core/journey';
import { createStore, type StoreApi } from 'zustand';
import { fingerprint } from './fingerprint.ts';

/** What somebody else saved in between; `at` (ISO 8601 in UTC) and `by` say when and who, where that is known. */
export interface Theirs<Document = Journey> {
  revision: number;
  document: Document;
  at?: string;
  by?: string;
}

/** How far saving is. It has failed until it succeeds again, however often it is tried. */
export type SaveState<Document = Journey> =
  | { type: 'saved' }
  | { type: 'waiting' }
  | { type: 'saving' }
  | { type: 'failed' }
  | { type: 'conflict'; theirs: Theirs<Document> };

/** What saving answers. */
export type SaveAnswer<Document = Journey> = { revision: number } | { conflict: Theirs<Document> };

export interface SaverOptions<Document> {
  document: Document;
  revision: number;
  /** Saves; the signal says when the answer is no longer waited for. */
  save(document: Document, revision: number, signal: AbortSignal): Promise<SaveAnswer<Document>>;
  /** How long to wait after the last change, before trying again, and for an answer; in milliseconds. */
  pauseMs?: number;
  retryMs?: number;
  answerMs?: number;
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
  /** Goes on from what is stored at a revision, which is already shown; what `sent` names may have been heard since. */
  adopt(revision: number, document: Document, sent?: readonly string[]): void;
  /** After a conflict: saves this document over what somebody else saved. */
  keepMine(): Promise<boolean>;
  revision(): number;
  /** The fingerprints of what was sent and not answered: it may have been heard. */
  unanswered(): string[];
  stop(): void;
}

/**
 * Makes a saver for one open document. After a conflict it saves nothing until it is told which one goes on. A request
 * whose answer was lost may have been heard: what comes back as a conflict and is our own is none.
 */
export function createSaver<Document = Journey>(options: SaverOptions<Document>): Saver<Document> {
  const { save, pauseMs = 700, retryMs = 3_000, answerMs = 20_000 } = options;
  const state = createStore<SaveState<Document>>()(() => ({ type: 'saved' }));
  let { revision } = options;
  let saved = options.document;
  let latest = options.document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  /** Fingerprints of what was sent, and may have been heard. */
  const unanswered = new Set<string>();

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  const isSaved = () => saved === latest && unanswered.size === 0;

  function settle(at: number, document: Document) {
    revision = at;
    saved = document;
    unanswered.clear();
  }

  /** Tries once; false where it did not come about. */
  async function attempt(): Promise<boolean> {
    const sent = latest;
    const print = fingerprint(sent);
    unanswered.add(print);
    if (state.getState().type !== 'failed') state.setState({ type: 'saving' }, true);
    try {
      const answer = await save(sent, revision, AbortSignal.timeout(answerMs));
      if (!('conflict' in answer)) settle(answer.revision, sent);
      else {
        const { conflict } = answer;
        const heard = fingerprint(conflict.document);
        if (!unanswered.has(heard)) {
          state.setState({ type: 'conflict', theirs: conflict }, true);
          return false;
        }
        settle(conflict.revision, heard === print ? sent : conflict.document);
      }
      return true;
    } catch {
      state.setState({ type: 'failed' }, true);
      later(retryMs);
      return false;
    }
  }

  async function saveAll(): Promise<boolean> {
    while (!isSaved() && state.getState().type !== 'conflict') {
      if (!(await attempt())) return false;
    }
    if (isSaved() && state.getState().type !== 'conflict') state.setState({ type: 'saved' }, true);
    return isSaved();
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  function adopt(at: number, document: Document, sent: readonly string[] = []) {
    clearTimeout(timer);
    settle(at, document);
    for (const one of sent) unanswered.add(one);
    latest = document;
    state.setState({ type: 'saved' }, true);
  }

  return {
    state,
    changed(document) {
      latest = document;
      const now = state.getState().type;
      if (now === 'conflict' || now === 'failed') return;
      if (isSaved() && now !== 'saving') {
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
      adopt(now.theirs.revision, now.theirs.document);
      return saved;
    },
    adopt,
    async keepMine() {
      const now = state.getState();
      if (now.type !== 'conflict') return flush();
      settle(now.theirs.revision, now.theirs.document);
      state.setState({ type: 'waiting' }, true);
      return flush();
    },
    revision: () => revision,
    unanswered: () => [...unanswered],
    stop: () => clearTimeout(timer),
  };
}
