import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import type { Pace } from './pace.ts';

/** Why a test does not leave: an operator holds its connection back, or no slot of its rate is near. */
export type TestRefusal = 'held' | 'busy';

/**
 * Lets a test leave over a connection, in a slot of its rate as every message does; waits for one that is near. It leaves
 * though the connection needs attention: a test is how one learns why. Undefined: it may leave now.
 */
export async function leaveAsTest(
  { store, pace }: { store: Store; pace: Pace },
  connection: string,
): Promise<TestRefusal | undefined> {
  for (let slot: number | undefined; ; ) {
    const now = Date.now();
    const left = await store.transaction((tables) => {
      if ((tables.connections.byId(connection)?.heldAt ?? null) !== null) return undefined;
      return pace.ask(tables, { connection, deferred: true, ailing: true, slot, now });
    });
    if (!left) return 'held';
    if ('later' in left) return 'busy';
    if (left.slot <= now) return undefined;
    slot = left.slot;
    await pause(slot - now);
  }
}
