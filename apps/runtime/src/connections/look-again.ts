import type { StoredConnection } from '../store/connections.ts';
import { type CheckParts, checkConnection } from './check-connection.ts';

const shortest = 60_000;
const longest = 15 * 60_000;

/**
 * When a connection that needs attention is looked at again by itself: after a minute, then after as long as it has needed
 * attention, at least every quarter of an hour. Undefined where it is well.
 */
export function nextLook({ health, attentionSince, checkedAt }: StoredConnection): number | undefined {
  if (health !== 'attention' || attentionSince === null) return undefined;
  const seen = checkedAt ?? attentionSince;
  return seen + Math.min(Math.max(seen - attentionSince, shortest), longest);
}

/**
 * Checks the connections whose time it is; of several workers one does. Nobody has to press a button after a provider came
 * back. One that is well again, and takes no message all the same, is looked at as rarely as before.
 */
export async function lookAgain(parts: CheckParts, connections: readonly StoredConnection[]): Promise<void> {
  const { store } = parts;
  for (const connection of connections) {
    const due = nextLook(connection);
    if (due === undefined || due > Date.now()) continue;
    if (await store.connections.claimLook(connection.id, { seen: connection.checkedAt, at: Date.now() })) {
      await checkConnection(parts, connection, { isAsked: false });
    }
  }
}
