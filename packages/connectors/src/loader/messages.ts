import type { Call } from '../contract/call.ts';

/** What the host tells a connector's process. */
export type ToConnector =
  /** Comes first: the URL to import, and what connectors may reach beyond public addresses. */
  | { type: 'open'; entry: string; allow: readonly string[] }
  | { type: 'call'; id: number; call: Call }
  | { type: 'abort'; id: number };

/**
 * What a connector's process tells the host, which reads it as unknown. `began`: the connector itself is about to run for this
 * call; like all that a process sends it is not lost when it dies right then.
 */
export type FromConnector =
  | { type: 'ready'; manifest: unknown }
  | { type: 'refused'; reason: string }
  | { type: 'began'; id: number }
  | { type: 'settled'; id: number; reply: unknown }
  | { type: 'log'; message: string; facts?: unknown };
