import type { Changes } from '../api/changes.ts';

/** What changes need: a number that is another one after every commit. */
export interface ChangesParts {
  version: () => number;
  /** How often it is looked at while somebody watches, in milliseconds. */
  everyMs: number;
}

/** Tells everybody who watches that something was committed; looks only while somebody does. */
export function createChanges({ version, everyMs }: ChangesParts): Changes {
  const watchers = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let seen = 0;

  function look() {
    const now = version();
    if (now === seen) return;
    seen = now;
    for (const tell of watchers) tell();
  }
  function join(tell: () => void) {
    if (watchers.size === 0) {
      seen = version();
      timer = setInterval(look, everyMs).unref();
    }
    watchers.add(tell);
  }
  function leave(tell: () => void) {
    watchers.delete(tell);
    if (watchers.size === 0) clearInterval(timer);
  }

  return {
    async *watch(signal) {
      let told = Promise.withResolvers<void>();
      const tell = () => told.resolve();
      join(tell);
      signal.addEventListener('abort', tell, { once: true });
      try {
        for (let n = 0; !signal.aborted; n++) {
          yield n;
          await told.promise;
          told = Promise.withResolvers<void>();
        }
      } finally {
        leave(tell);
      }
    },
  };
}
