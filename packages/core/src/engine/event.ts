import type { Instant } from '../time/index.ts';
import type { HoldReason } from './enrollment.ts';
import type { Because } from './row.ts';

/** What the engine is told. Outlets, instants and codes only: it may stand in a history for years. */
export type EngineEvent =
  /** The customer enters; `deadlines` are those of goals with `within`, by key. */
  | { type: 'started'; at: Instant; deadlines: Record<string, Instant>; verdict: Verdict }
  /** A choose step took an outlet. */
  | { type: 'proceeded'; at: Instant; outlet: string; because: Because }
  /** A wait ends at once by `outlet`, or lasts until an instant, a timeout, or until something happens. */
  | {
      type: 'wait-resolved';
      at: Instant;
      until?: Instant | undefined;
      timeout?: Instant | undefined;
      /** When time alone may make its condition true. */
      again?: Instant | undefined;
      outlet?: string | undefined;
      because?: Because | undefined;
    }
  /** The customer's attributes were changed. */
  | { type: 'updated'; at: Instant; verdict: Verdict }
  /** The customer was sent into another journey. */
  | { type: 'enrolled-elsewhere'; at: Instant }
  /**
   * A message was handed over, at `at` (which may lie before the event before), was not allowed, or was refused. `since`:
   * it may have gone earlier, from then on; left out: not before `at`.
   */
  | {
      type: 'delivery-settled';
      at: Instant;
      outcome: 'sent' | 'blocked' | 'failed';
      why?: string | undefined;
      since?: Instant | undefined;
    }
  /** A message may not go yet. */
  | { type: 'delivery-held'; at: Instant; until: Instant | null; why: HoldReason }
  /**
   * A message could not go for now, and will be tried again over its connection (an id; left out: over none); not before
   * `after` milliseconds, where the provider says so.
   */
  | { type: 'delivery-deferred'; at: Instant; after?: number | undefined; connection?: string | undefined }
  /** Something happened, number `seq` of the enrollment's inbox. */
  | { type: 'happened'; at: Instant; seq: number; verdict: Verdict }
  /** The instant asked for by `alarmOf` has come. */
  | { type: 'timer-fired'; at: Instant; verdict: Verdict }
  /** What held the enrollment may be over: the journey was resumed, or the contact policy changed. */
  | { type: 'resumed'; at: Instant; seq: number }
  /** An operator stopped the enrollment, or the customer was erased. */
  | { type: 'stopped'; at: Instant; seq: number; reason: 'stopped' | 'erased' };

/** What a happening or a moment means to an enrollment. */
export interface Verdict {
  /** Keys of the goals newly met, in document order. */
  goals: string[];
  /** The reason of the first exit rule that applies. */
  exit?: string | undefined;
  /** Keys of the goals whose condition holds now; left out: as before. */
  holding?: string[] | undefined;
  /** When to look again, because time alone may make something true; null: never, left out: as before. */
  again?: Instant | null | undefined;
  /** The new instant of a date wait that moved; null: it cannot be read any more. */
  until?: Instant | null | undefined;
  /** The outlet by which the wait ends. */
  outlet?: string | undefined;
  because?: Because | undefined;
}
