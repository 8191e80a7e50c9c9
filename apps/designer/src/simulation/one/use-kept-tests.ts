import { useQuery } from '@tanstack/react-query';
import { type Departure, departureOf, type KeptTest } from '@waymark/core/kept-tests';
import type { Plan } from '@waymark/core/plan';
import { useMemo } from 'react';
import { useTRPC } from '../../api/trpc.ts';

/** A kept test, and where the draft parts from it. */
export interface TriedTest {
  test: KeptTest;
  /** Left out: it comes out the same, or nothing can be played. */
  departure?: Departure;
}

/** The tests kept with a journey, each played on the draft. */
export function useKeptTests(journeyKey: string, plan: Plan | undefined): readonly TriedTest[] {
  const trpc = useTRPC();
  const { data: tests } = useQuery(trpc.keptTests.list.queryOptions({ journey: journeyKey }));
  return useMemo(
    () =>
      (tests ?? []).map((test) => {
        const departure = plan && departureOf(plan, test);
        return { test, ...(departure ? { departure } : {}) };
      }),
    [tests, plan],
  );
}
