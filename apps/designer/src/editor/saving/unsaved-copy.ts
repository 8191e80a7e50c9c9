import type { Journey } from '@waymark/core/journey';
import { readDraft } from '../read-draft.ts';

/** What an editor holds that is not saved yet: made from a revision. */
export interface UnsavedCopy {
  revision: number;
  document: Journey;
  /** Fingerprints of what was sent and not answered: the server may have heard it. */
  sent: readonly string[];
}

/** A copy that an editor which is gone left behind, and the place it lies at. */
export interface LeftCopy extends UnsavedCopy {
  place: string;
}

/** Where one open editor keeps what is not saved, so that it outlives the page. */
export interface CopyKeeper {
  keep(copy: UnsavedCopy): void;
  forget(): void;
  /** The newest copy left by editors that are gone, of those that can be shown. It lies there until it is dropped. */
  findLeft(): Promise<LeftCopy | undefined>;
  /** Removes a copy that was found, once somebody else keeps what is in it. */
  drop(left: LeftCopy): void;
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
    async findLeft() {
      const held = new Set((await locks?.query())?.held?.map(({ name }) => name));
      return Object.keys(storage)
        .filter((place) => place.startsWith(`${prefix} ${journey} `) && place !== mine && !held.has(place))
        .flatMap((place) => read(place, storage.getItem(place)))
        .sort((a, b) => b.at - a.at)[0];
    },
    drop: ({ place }) => storage.removeItem(place),
    close: () => closed.resolve(),
  };
}

function read(place: string, text: string | null): (LeftCopy & { at: number })[] {
  try {
    const { revision, document, sent, at } = JSON.parse(text ?? '');
    const drawn = readDraft(document);
    return 'journey' in drawn ? [{ place, revision, document: drawn.journey, sent: sent ?? [], at }] : [];
  } catch {
    return [];
  }
}
