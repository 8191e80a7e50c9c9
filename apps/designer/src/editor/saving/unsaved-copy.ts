import type { Journey } from '@waymark/core/journey';

/** What an editor holds that is not saved yet: made from a revision. */
export interface UnsavedCopy {
  revision: number;
  document: Journey;
}

/** Where one open editor keeps what is not saved, so that it outlives the page. */
export interface CopyKeeper {
  keep(copy: UnsavedCopy): void;
  forget(): void;
  /** Copies left by editors that are gone, newest first; each is taken once. */
  takeLeft(): Promise<UnsavedCopy | undefined>;
  /** The editor closes; what it still keeps is left for the next one. */
  close(): void;
}

const prefix = 'waymark-unsaved';

/**
 * Keeps unsaved changes of a journey in this browser. An editor that is open holds a lock of its copy's name, so that
 * nobody takes it away from it; where the browser has no locks (a page served without TLS) any copy is taken as left.
 */
export function createCopyKeeper(journey: string, storage: Storage = localStorage): CopyKeeper {
  const mine = `${prefix} ${journey} ${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const closed = Promise.withResolvers<void>();
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  void locks?.request(mine, () => closed.promise);

  return {
    keep(copy) {
      try {
        storage.setItem(mine, JSON.stringify({ ...copy, at: Date.now() }));
      } catch {
        // The browser has no more room: the page itself still holds it, and asks before it is closed.
      }
    },
    forget: () => storage.removeItem(mine),
    async takeLeft() {
      const held = new Set((await locks?.query())?.held?.map(({ name }) => name));
      const left = Object.keys(storage)
        .filter((key) => key.startsWith(`${prefix} ${journey} `) && key !== mine && !held.has(key))
        .map((key) => ({ key, copy: read(storage.getItem(key)) }))
        .sort((a, b) => (b.copy?.at ?? 0) - (a.copy?.at ?? 0));
      const [newest] = left;
      if (!newest) return undefined;
      storage.removeItem(newest.key);
      return newest.copy;
    },
    close: () => closed.resolve(),
  };
}

function read(text: string | null): (UnsavedCopy & { at: number }) | undefined {
  try {
    const { revision, document, at } = JSON.parse(text ?? '');
    return Array.isArray(document.nodes) ? { revision, document, at } : undefined;
  } catch {
    return undefined;
  }
}
