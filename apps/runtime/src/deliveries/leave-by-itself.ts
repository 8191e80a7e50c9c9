import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import type { Pace } from './pace.ts';

/** Why it does not leave: an operator holds the connection back, or it could not leave before so many milliseconds. */
export type Stay = { stays: 'held' } | { stays: 'busy'; later: number };

/** Over which connection something leaves, and how. */
interface Leaving<T> {
  connection: string;
  /** It leaves though the connection needs attention: a test is how one learns why. */
  ailing: boolean;
  /** False where its provider may not have answered: it may arrive yet. */
  isAnswered: (came: T) => boolean;
  /** Runs once it may leave. */
  leave: () => Promise<T>;
}

/**
 * Lets what is no message of a journey leave over a connection (a test, or asking for a message back): in a slot of its
 * rate as every message does; waits for one that is near.
 */
export async function leaveByItself<T>(
  { store, pace, now = Date.now }: { store: Store; pace: Pace; now?: () => number },
  { connection, ailing, isAnswered, leave }: Leaving<T>,
): Promise<T | Stay> {
  for (let slot: number | undefined; ; ) {
    const asked = await store.transaction((tables) => {
      if ((tables.connections.byId(connection)?.heldAt ?? null) !== null) return undefined;
      const at = now();
      return { at, ...pace.ask(tables, { connection, deferred: true, ailing, slot, now: at }) };
    });
    if (!asked) return { stays: 'held' };
    if ('later' in asked) return { stays: 'busy', later: asked.later };
    const { at, passage } = asked;
    if (asked.slot <= at) {
      const came = await leave();
      if (passage !== undefined && isAnswered(came))
        await store.transaction((tables) => pace.end(tables, passage, now()));
      return came;
    }
    slot = asked.slot;
    await pause(slot - at);
  }
}
