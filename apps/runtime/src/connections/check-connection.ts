import { isDeepStrictEqual } from 'node:util';
import type { LoadedConnector } from '@waymark/connectors/loader';
import type { PlainFailure } from '@waymark/connectors/sdk';
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
 * Asks a connection's connector whether it would work, and keeps what it says, unless the connection was saved anew or
 * removed by then. A connector that could not be asked, as it was stopped or did not start, has said nothing: the failure is
 * given, and the connection stays as well as it was. `isAsked`: an operator wants to know, and it begins anew where it is
 * well. Undefined where its connector is not loaded.
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
  if ('failure' in answer && answer.failure.by === 'host') return failed(answer.failure);
  const at = Date.now();
  const seen = 'ok' in answer ? { message: null, at, through: isAsked } : { message: answer.failure.message, at };
  await store.transaction(({ connections }) => {
    if (isAsBefore(connections.byId(id), connection))
      connections.setHealth(id, 'ok' in answer ? 'ok' : 'attention', seen);
  });
  return 'ok' in answer ? { ok: true } : failed(answer.failure);
}

const failed = ({ kind, message }: PlainFailure): Checked => ({ failure: { kind, message } });

/** False where it was saved anew, or removed, meanwhile: what was found says nothing about how it is now. */
const isAsBefore = (now: StoredConnection | undefined, before: StoredConnection): boolean =>
  now !== undefined && now.secrets === before.secrets && isDeepStrictEqual(now.settings, before.settings);
