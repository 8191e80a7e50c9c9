import type { Change, Changes } from '../api/changes.ts';
import type { Health } from '../api/status.ts';

/** What changes are told from. */
export interface ChangesParts {
  /** A number that is another one after every commit. */
  version: () => number;
  health: () => Promise<Health>;
  /** How often each is looked at while somebody watches, in milliseconds. */
  everyMs: number;
  healthEveryMs: number;
}

/** Changes, of which the last look is waited for before what it asks is closed. */
export interface KeptChanges extends Changes {
  settled(): Promise<void>;
}

/** Tells everybody who watches that something changed. It is looked for once, however many watch, and while somebody does. */
export function createChanges({ version, health, everyMs, healthEveryMs }: ChangesParts): KeptChanges {
  const watchers = new Set<() => void>();
  let timers: NodeJS.Timeout[] = [];
  let seen = 0;
  let fares: Health | undefined;
  let looking: Promise<void> | undefined;

  const tellAll = () => {
    for (const tell of watchers) tell();
  };
  function look() {
    const now = version();
    if (now === seen) return;
    seen = now;
    tellAll();
  }
  /** Asks once at a time, however long an answer takes. */
  function lookAtHealth() {
    looking ??= askHealth().finally(() => {
      looking = undefined;
    });
  }
  async function askHealth() {
    const now = await health();
    if (watchers.size === 0 || JSON.stringify(now) === JSON.stringify(fares)) return;
    fares = now;
    tellAll();
  }
  function join(tell: () => void) {
    watchers.add(tell);
    if (watchers.size > 1) return;
    seen = version();
    timers = [setInterval(look, everyMs), setInterval(lookAtHealth, healthEveryMs)];
    for (const timer of timers) timer.unref();
    lookAtHealth();
  }
  function leave(tell: () => void) {
    watchers.delete(tell);
    if (watchers.size > 0) return;
    for (const timer of timers) clearInterval(timer);
    fares = undefined;
  }

  return {
    settled: async () => looking,
    async *watch(signal) {
      let told = Promise.withResolvers<void>();
      const tell = () => told.resolve();
      join(tell);
      signal.addEventListener('abort', tell, { once: true });
      try {
        while (!signal.aborted) {
          yield latest();
          await told.promise;
          told = Promise.withResolvers<void>();
        }
      } finally {
        signal.removeEventListener('abort', tell);
        leave(tell);
      }
    },
  };

  function latest(): Change {
    return fares ? { health: fares } : {};
  }
}
