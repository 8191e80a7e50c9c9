import type { ConnectorManifest, Journey, Problem } from '@waymark/core/journey';
import type { Audience, AudienceCustomer, AudienceJourney, AudienceResult } from '@waymark/core/simulator/audience';

/** What is assumed of an audience, and how it comes in. */
export interface Assumptions extends Omit<Audience, 'journeys' | 'customers'> {
  entry: Omit<AudienceJourney, 'plan'>;
}

/** What the page tells the worker: what to simulate, then customers part by part, then that these were all. */
export type ToWorker =
  | { type: 'begin'; journey: Journey; connectors: readonly ConnectorManifest[]; assumptions: Assumptions }
  | { type: 'customers'; customers: readonly AudienceCustomer[] }
  | { type: 'end' };

/** What the worker tells the page. */
export type FromWorker =
  /** The journey cannot run. */
  | { type: 'problems'; problems: Problem[] }
  /** So many customers are through. */
  | { type: 'progress'; done: number }
  | { type: 'result'; result: AudienceResult };
