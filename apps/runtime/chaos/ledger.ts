import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A message that a provider has, as the provider wrote it down before it answered. */
export interface Arrival {
  /** The customer's outside id and the node, as the message itself says. */
  customer: string;
  node: string;
  /** What names the message for ever: its Message-ID, or its idempotency key. */
  key: string;
  /** When its hand-over began and when the provider had it, in milliseconds. */
  begunAt: number;
  at: number;
  /** True where the provider dropped the connection in place of an answer. */
  wasDropped: boolean;
}

/** Writes an arrival down. Once this returns it outlives the process. */
export const writeArrival = (file: string, arrival: Arrival): void =>
  appendFileSync(file, `${JSON.stringify(arrival)}\n`);

/** What a provider has, in the order in which it came. */
export function readArrivals(file: string): Arrival[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Arrival);
}
