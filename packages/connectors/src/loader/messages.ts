import type { Call } from '../contract/call.ts';

/** What the host tells a connector's process. */
export type ToConnector =
  /** Comes first: the URL to import, and what connectors may reach beyond public addresses. */
  | { type: 'open'; entry: string; allow: readonly string[] }
  | { type: 'call'; id: number; call: Call }
  | { type: 'abort'; id: number };

/**
 * What a connector's process tells the host, which reads it as unknown. That the connector itself is about to run for a call is
 * no message but a note of the call's id, which is not lost when the process dies right then.
 */
export type FromConnector =
  | { type: 'ready'; manifest: unknown }
  | { type: 'refused'; reason: string }
  | { type: 'settled'; id: number; reply: unknown }
  | { type: 'log'; message: string; facts?: unknown };
