import type { EngineEvent, Enrollment } from '@waymark/core/engine';

/** What a stretch is asked for. */
export interface StretchRequest {
  /** The enrollment's number in the store. */
  id: number;
  enrollment: Enrollment;
  /**
   * How far time has come, where the workflow knows better than the machine's clock: the instant of a timer that fired,
   * or a test run's now. Null: the clock decides, or a test run begins.
   */
  limit: number | null;
  /** In a test run that has rested often: how many times faster than real time it waits its short rests out on the spot. */
  pace?: number | undefined;
}

/** What a stretch did. */
export interface StretchResult {
  /** What the engine was told, in order. */
  events: EngineEvent[];
  /** In a test run: the instant at which something is next due; null when nothing is left. */
  next: number | null;
}

/** The activities of a journey. Both run one stretch; `deliver` begins with a message that is tried again. */
export type JourneyActivities = Record<'stretch' | 'deliver', (request: StretchRequest) => Promise<StretchResult>>;
