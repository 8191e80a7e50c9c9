import type { Instant } from '../time/index.ts';
import type { HoldReason } from './enrollment.ts';
import type { Because } from './row.ts';

/** What the engine is told. Outlets, instants and codes only: it may stand in a history for years. */
export type EngineEvent =
  /** The customer enters; `deadlines` are those of goals with `within`, by key. */
  | { type: 'started'; at: Instant; deadlines: Record<string, Instant>; verdict: Verdict }
  /** A choose step took an outlet. */
  | { type: 'proceeded'; at: Instant; outlet: string; because: Because }
  /** A wait either ends at once by `outlet`, or lasts until an instant (null: until something happens). */
  | {
      type: 'wait-resolved';
      at: Instant;
      until: Instant | null;
      outlet?: string | undefined;
      because?: Because | undefined;
    }
  /** A message was handed over, was not allowed, or was refused. */
  | { type: 'delivery-settled'; at: Instant; outcome: 'sent' | 'blocked' | 'failed'; why?: string | undefined }
  /** A message may not go yet. */
  | { type: 'delivery-held'; at: Instant; until: Instant | null; why: HoldReason }
  /** A message could not go for now, and will be tried again; not before `after` milliseconds, where the provider says so. */
  | { type: 'delivery-deferred'; at: Instant; after?: number | undefined }
  /** Something happened, number `seq` of the enrollment's inbox. */
  | { type: 'happened'; at: Instant; seq: number; verdict: Verdict }
  /** The instant asked for by `alarmOf` has come. */
  | { type: 'timer-fired'; at: Instant; verdict: Verdict }
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
  /** The outlet by which the wait ends. */
  outlet?: string | undefined;
  because?: Because | undefined;
}
