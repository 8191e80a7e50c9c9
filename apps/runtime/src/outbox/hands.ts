/** How telling Temporal went: it knows now, or cannot be reached, or would not have it this time. */
export type Handed = { handed: true } | { unreachable: true } | { trouble: string };

/**
 * What Temporal is told. Both may be told again: a workflow id starts once, and a wake only says how far the inbox has
 * come.
 */
export interface Hands {
  start(enrollment: number): Promise<Handed>;
  wake(enrollment: number, seq: number): Promise<Handed>;
}
