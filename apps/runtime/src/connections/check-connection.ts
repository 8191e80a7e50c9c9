import { isDeepStrictEqual } from 'node:util';
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
 * Asks a connection's connector whether it would work, and keeps the answer, where it is not another one by then. `isAsked`: an operator wants to know, and it
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
  const seen = 'ok' in answer ? { message: null, at, through: isAsked } : { message: answer.failure.message, at };
  await store.transaction(({ connections }) => {
    if (isAsBefore(connections.byId(id), connection))
      connections.setHealth(id, 'ok' in answer ? 'ok' : 'attention', seen);
  });
  if ('ok' in answer) return { ok: true };
  const { kind, message } = answer.failure;
  return { failure: { kind, message } };
}

/** False where it was saved anew, or removed, meanwhile: what was found says nothing about how it is now. */
const isAsBefore = (now: StoredConnection | undefined, before: StoredConnection): boolean =>
  now !== undefined && now.secrets === before.secrets && isDeepStrictEqual(now.settings, before.settings);
