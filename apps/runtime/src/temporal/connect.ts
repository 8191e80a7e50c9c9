import { Client, Connection } from '@temporalio/client';
import type { Config } from '../config.ts';

/** Temporal as the API process uses it. */
export interface Temporal {
  client: Client;
  /** True when the server answers within one and a half seconds. */
  isUp(): Promise<boolean>;
  /** Runs calls that fail after `ms` milliseconds instead of waiting for a server that is away. */
  within<T>(ms: number, calls: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Prepares a connection that is made when first used, and again (within two seconds) whenever the server comes back. */
export function connectTemporal({ address, namespace, apiKey, tls }: Config['temporal']): Temporal {
  const connection = Connection.lazy({
    address,
    tls,
    ...(apiKey !== undefined && { apiKey }),
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': 2_000 },
  });
  const within = <T>(ms: number, calls: () => Promise<T>): Promise<T> =>
    connection.withDeadline(Date.now() + ms, calls);
  return {
    client: new Client({ connection, namespace }),
    within,
    isUp: () =>
      within(1_500, () => connection.workflowService.getSystemInfo({})).then(
        () => true,
        () => false,
      ),
    close: () => connection.close(),
  };
}
