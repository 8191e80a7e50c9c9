import type { ScenarioHappening } from '@waymark/core/scenario';

/** What one sample customer lives through in the live journey, and where that has got them by now. */
export interface Story {
  /** What happens to them, counted from their enrollment. */
  happenings: ScenarioHappening[];
  /** Fixes when it began: the wait at a node ends in so many milliseconds, or everything ended so long ago. */
  now: { waitsAt: string; left: number } | { endedAgo: number };
  /** Who it can happen to: those who may be written to by email, and (where it says so) by SMS, or may not. */
  needs: { email: boolean; sms?: boolean };
}

/** Milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

type EventHappening = Extract<ScenarioHappening, { event: string }>;
type ConsentHappening = Extract<ScenarioHappening, { consent: unknown }>;

/** An event in a story, milliseconds after the enrollment; `of` ties it to the message of a node. */
export const happens = (
  span: number,
  event: string,
  more: { of?: string; properties?: EventHappening['properties'] } = {},
): EventHappening => ({ after: after(span), event, properties: {}, ...more });

/** A consent given or withdrawn in a story. */
export const decides = (span: number, consent: ConsentHappening['consent']): ConsentHappening => ({
  after: after(span),
  consent,
});

/** Milliseconds after the enrollment, as a scenario writes them. */
const after = (span: number): string => `PT${Math.round(span / minute)}M`;
