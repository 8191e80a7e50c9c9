import type { Journey } from '@waymark/core/journey';
import { useMemo, useState } from 'react';
import { useLooks } from '../editor/kinds/use-looks.ts';
import { entryQuestions } from './entry/entry-questions.ts';
import type { TrialEntry } from './entry/trial-scenario.ts';
import { writtenValues } from './entry/written-values.ts';
import { responseShares, rulesFor } from './response-share.ts';
import type { Assumed } from './use-audience-run.ts';

/** Over how long customers come in, and how long they are followed (ISO 8601). */
export const spreads = { once: 'PT0S', week: 'P7D', fortnight: 'P14D', month: 'P30D' } as const;
export type Spread = keyof typeof spreads;
export const spans = { month: 'P30D', quarter: 'P90D', half: 'P180D', year: 'P365D' } as const;
export type Span = keyof typeof spans;

/** An audience run as it is being prepared. */
export function useAudienceDraft(journey: Journey) {
  const looks = useLooks();
  const shares = useMemo(() => responseShares(journey, looks), [journey, looks]);
  const questions = useMemo(() => entryQuestions(journey), [journey]);
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const [spread, setSpread] = useState<Spread>('fortnight');
  const [span, setSpan] = useState<Span>('quarter');
  const [entry, setEntry] = useState<TrialEntry>({ properties: {}, segments: [] });
  const shareOf = (key: string, usual: number) => changed[key] ?? usual;
  return {
    shares,
    questions,
    shareOf,
    setShare: (key: string, share: number) => setChanged((before) => ({ ...before, [key]: share })),
    /** Back to what is usual; undefined while nothing was changed. */
    reset: Object.keys(changed).length > 0 ? () => setChanged({}) : undefined,
    spread,
    setSpread,
    span,
    setSpan,
    entry,
    setEntry,
    /** What the run assumes, beginning at the next full hour. */
    assumed(now: Date): Assumed {
      const hour = 3_600_000;
      return {
        start: new Date(Math.ceil(now.getTime() / hour) * hour).toISOString(),
        until: spans[span],
        seed: journey.key,
        entry: {
          properties: writtenValues(entry.properties),
          enter: { spread: spreads[spread] },
          ...(entry.trigger === undefined ? {} : { trigger: entry.trigger }),
        },
        ...rulesFor(shares, shareOf),
      };
    },
  };
}

/** An audience run as it is being prepared, and how its parts are changed. */
export type AudienceDraft = ReturnType<typeof useAudienceDraft>;
