import type { LoadedConnector } from '@waymark/connectors/loader';
import type { JsonObject } from '@waymark/core/plan';
import type { StoredConnection } from '../store/connections.ts';
import type { Store } from '../store/store.ts';

/** What a check needs of the rest of the runtime. */
export interface CheckParts {
  store: Store;
  connectorOf: (id: string) => LoadedConnector | undefined;
  /** Opens a connection's sealed secrets. */
  secretsOf: (connection: StoredConnection) => JsonObject;
}

/** What a connection's connector says of it. */
export type Checked = { ok: true } | { failure: { kind: string; message: string } };

/**
 * Asks a connection's connector whether it would work, and keeps the answer. `isAsked`: an operator wants to know, and it
 * begins anew where it is well. Undefined where its connector is not loaded.
 */
export async function checkConnection(
  { store, connectorOf, secretsOf }: CheckParts,
  connection: StoredConnection,
  { isAsked }: { isAsked: boolean },
): Promise<Checked | undefined> {
  const connector = connectorOf(connection.connector);
  if (!connector) return undefined;
  const { id, settings } = connection;
  const answer = await connector.checkConnection({ settings, secrets: secretsOf(connection) });
  const at = Date.now();
  if ('ok' in answer) {
    await store.connections.setHealth(id, 'ok', { message: null, at, through: isAsked });
    return { ok: true };
  }
  const { kind, message } = answer.failure;
  await store.connections.setHealth(id, 'attention', { message, at });
  return { failure: { kind, message } };
}
