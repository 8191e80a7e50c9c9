import type { MessagePort } from 'node:worker_threads';
import type { Call } from '../contract/call.ts';

/** Set to 1 by the thread when the connector itself is about to run: memory that both see outlives a thread, a message may not. */
export type Begun = Int32Array<SharedArrayBuffer>;

/** What the host tells a connector's thread. */
export type ToThread = { type: 'call'; id: number; call: Call; begun: Begun } | { type: 'abort'; id: number };

/** What a connector's thread tells the host. The host reads it as unknown: a connector runs beside the one who tells it. */
export type FromThread =
  | { type: 'ready'; manifest: unknown }
  | { type: 'refused'; reason: string }
  | { type: 'settled'; id: number; reply: unknown }
  | { type: 'log'; message: string; facts?: unknown };

/** The first message to a new thread: what to import, and the port for all that follows. */
export interface Opening {
  entry: string;
  /** Blocks, addresses and host names that connectors may reach beyond public addresses. */
  allow: readonly string[];
  port: MessagePort;
}
