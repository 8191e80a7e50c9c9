import type { Enrollment } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';

/** What an execution is started with, and continues as: everything a replay needs, and nothing about a person. */
export interface JourneyInput {
  plan: Plan;
  /** The enrollment's number in the store. */
  id: number;
  version: number;
  /** The journey's name. */
  name: string;
  /** The engine's state to begin from. */
  enrollment: Enrollment;
  /** Where the designer shows this enrollment, and why things happened. */
  link: string;
  /** For a test run: how many times faster than real time its logical clock is paced. */
  speed?: number | undefined;
}

/** The signal by which the store says that there is something new in the inbox, up to `seq`. */
export const wakeSignal = 'wake';

/** The task queue of journeys. */
export const journeyQueue = 'waymark';

/** The task queue of the messages that wait for a connection. */
export const connectionQueue = (connection: string): string => `connection-${connection}`;
