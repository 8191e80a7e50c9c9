import type { Instant } from '../time/index.ts';

/** Why a customer left a node by an outlet: codes from which a sentence is made when the trace is read. */
export type Because =
  | { code: 'case'; case: number }
  | { code: 'else' }
  | { code: 'arm' }
  | { code: 'elapsed' }
  | { code: 'past' }
  | { code: 'met' }
  | { code: 'happened'; event: string }
  | { code: 'timeout' }
  | { code: 'impossible' }
  | { code: 'sent' }
  | { code: 'blocked'; why: string }
  | { code: 'failed'; why: string }
  | { code: 'updated' }
  | { code: 'entered' };

/** One thing that happened to an enrollment (contracts.md, *Trace*), with instants as milliseconds. */
export interface Row {
  at: Instant;
  type: RowType;
  node?: string | undefined;
  visit?: number | undefined;
  outlet?: string | undefined;
  because?: Because | undefined;
  until?: Instant | null | undefined;
  why?: string | undefined;
  goal?: string | undefined;
  reason?: string | undefined;
}

/** What a row tells of. */
export type RowType =
  | 'enrolled'
  | 'entered'
  | 'waiting'
  | 'held'
  | 'sent'
  | 'blocked'
  | 'failed'
  | 'updated'
  | 'left'
  | 'goal'
  | 'exited';
