import type { MessagePort } from 'node:worker_threads';
import type { Call } from '../contract/call.ts';

/** What the host tells a connector's thread. */
export type ToThread = { type: 'call'; id: number; call: Call } | { type: 'abort'; id: number };

/** What a connector's thread tells the host. The host reads it as unknown: a connector runs beside the one who tells it. */
export type FromThread =
  | { type: 'ready'; manifest: unknown }
  | { type: 'refused'; reason: string }
  | { type: 'begun'; id: number }
  | { type: 'settled'; id: number; reply: unknown }
  | { type: 'log'; message: string; facts?: unknown };

/** The first message to a new thread: what to import, and the port for all that follows. */
export interface Opening {
  entry: string;
  port: MessagePort;
}
