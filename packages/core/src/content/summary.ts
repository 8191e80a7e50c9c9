import type { Slot } from './kept-content.ts';

/** What journeys have to know of a kept content, whatever its draft holds. */
export interface ContentSummary {
  key: string;
  name: string;
  connector: string;
  fallback: string;
  languages: string[];
  slots: Record<string, Slot>;
  /** How many errors its own check finds. */
  errors: number;
  /** Languages whose texts hold no unsubscribe link. */
  withoutUnsubscribe: string[];
}
