import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import type { Pace } from './pace.ts';

/** Why it does not leave: an operator holds the connection back, or it could not leave before so many milliseconds. */
export type Stay = { stays: 'held' } | { stays: 'busy'; later: number };

/**
 * Lets what is no message of a journey leave over a connection (a test, or asking for a message back): in a slot of its
 * rate as every message does; waits for one that is near. `leaving` runs once it may, and its passage ends with it.
 * `ailing`: it leaves though the connection needs attention.
 */
export async function leaveByItself<T>(
  { store, pace, now = Date.now }: { store: Store; pace: Pace; now?: () => number },
  { connection, ailing }: { connection: string; ailing: boolean },
  leaving: () => Promise<T>,
): Promise<T | Stay> {
  for (let slot: number | undefined; ; ) {
    const at = now();
    const left = await store.transaction((tables) => {
      if ((tables.connections.byId(connection)?.heldAt ?? null) !== null) return undefined;
      return pace.ask(tables, { connection, deferred: true, ailing, slot, now: at });
    });
    if (!left) return { stays: 'held' };
    if ('later' in left) return { stays: 'busy', later: left.later };
    if (left.slot <= at) {
      const { passage } = left;
      return leaving().finally(() => store.transaction((tables) => pace.end(tables, passage, now())));
    }
    slot = left.slot;
    await pause(slot - at);
  }
}
