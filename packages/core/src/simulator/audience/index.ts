export { addResults } from './add-results.ts';
export type { Audience, AudienceCustomer, AudienceJourney } from './audience.ts';
export { type Percentiles, percentilesOf } from './percentiles.ts';
export type { FailureRate, PossibleResponse, ResponseRule } from './response.ts';
export type { AudienceResult, Counts, JourneyResult, NodeResult } from './result.ts';
export { type AudienceOptions, type Progress, simulateAudience } from './simulate-audience.ts';
