import type { JsonObject } from '@waymark/core/plan';
import type { StoredConnection } from '../store/connections.ts';
import { unseal } from './seal.ts';

/** The secrets of a connection, opened: for handing to its connector, and for nothing else. */
export const secretsOf = (connection: StoredConnection, key: Buffer): JsonObject =>
  connection.secrets === null ? {} : unseal(connection.secrets, key, connection.id);
