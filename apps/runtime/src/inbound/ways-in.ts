import { secretsOf } from '../connections/secrets.ts';
import type { Foundation } from '../foundation.ts';
import type { Hooks } from '../http/hook-routes.ts';
import { type MailDoor, openMailDoor } from '../mail/mail-door.ts';
import { createPolling } from './polling.ts';

/** The ways by which providers tell what became of messages. */
export interface WaysIn {
  /** For callbacks over HTTP. */
  hooks: Hooks;
  /** Opens the mail door, where it is configured, and begins to poll. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Makes the ways in. `committed` is called once something was kept. */
export function createWaysIn(foundation: Foundation, committed: () => void): WaysIn {
  const { config, connectors, failPoints, keys, log, store } = foundation;
  const parts = {
    store,
    connectorOf: (id: string) => connectors.connectors.get(id),
    secretsOf: (connection: Parameters<typeof secretsOf>[0]) => secretsOf(connection, keys.secrets),
    now: Date.now,
    committed,
    failPoints,
  };
  const polling = createPolling({
    ...parts,
    report: (trouble) => log.warn(trouble, 'a connection could not be read'),
  });
  let door: MailDoor | undefined;
  return {
    hooks: { ...parts, url: config.url, log },
    async open() {
      if (config.mailPort !== undefined) {
        door = await openMailDoor({
          ...parts,
          host: config.host,
          port: config.mailPort,
          report: (trouble) => log.warn(trouble, 'a message about a message was not taken'),
        });
        log.info({ port: door.port }, 'taking mail for return paths');
      }
      polling.start();
    },
    async close() {
      await polling.stop();
      await door?.close();
    },
  };
}
