/** Everything a connector gets to work with. It sees no environment, no database and no other connector. */
export interface ConnectorContext<Settings = Record<string, unknown>, Secrets = Record<string, unknown>> {
  /** The connection's settings, valid by the connector's `settings` schema, defaults filled in. */
  settings: Settings;
  /** The connection's secrets, valid by the connector's `secrets` schema. Never log them. */
  secrets: Secrets;
  /** The web's fetch, aborted together with `signal`. */
  fetch: typeof globalThis.fetch;
  /** Writes a line for operators. Personal data does not belong in it. */
  log: (message: string, facts?: Record<string, unknown>) => void;
  /** Aborts shortly before the deadline; whoever goes on is stopped with its process. */
  signal: AbortSignal;
  /** The instant now. */
  now: () => Date;
}
