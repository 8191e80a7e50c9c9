import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Condition } from '@waymark/core/plan';
import { rowsOf } from '@waymark/ui/components';
import { useMemo } from 'react';
import { type Answers, useTRPC } from '../../../api/trpc.ts';
import { useJourney } from '../../state/editor-context.tsx';

type Answer = Answers['audiences']['count'];
/** For how many customers a condition holds, or why that cannot be said. */
export type Count = Extract<Answer, { total: number }>['counts'][number];

/** How many customers there are and match, as far as it is known. */
export interface ConditionCounts {
  state: 'counting' | 'failed' | 'overran' | 'counted';
  total: number;
  whole: Count | undefined;
  /** Of a row of the condition. */
  of(row: Condition): Count | undefined;
  again(): void;
}

const mostRows = 39;

/** Counts whom a condition and each of its rows fit now, a moment after it was changed. */
export function useConditionCounts(condition: Condition | undefined): ConditionCounts {
  const trpc = useTRPC();
  const { timeZone } = useJourney();
  const written = JSON.stringify(condition ?? null);
  const [settled] = useDebouncedValue(written, 300);
  const asked = useMemo(() => {
    const whole = JSON.parse(settled) as Condition | null;
    const rows = rowsOf(whole ?? undefined);
    return whole === null ? [] : [whole, ...(rows.length > 1 ? rows.slice(0, mostRows) : [])];
  }, [settled]);
  const query = useQuery(
    trpc.audiences.count.queryOptions(
      { conditions: asked, zone: timeZone?.fallback ?? 'UTC' },
      {
        enabled: asked.length > 0,
        staleTime: 5_000,
        retry: false,
        placeholderData: keepPreviousData,
        meta: { quiet: true },
        trpc: { abortOnUnmount: true },
      },
    ),
  );
  const { data, isError, isPlaceholderData, isPending } = query;
  const known = data && 'total' in data ? data : undefined;
  const byRow = useMemo(() => {
    const rows = asked.map(
      (row, place) => [JSON.stringify(row), isPlaceholderData ? undefined : known?.counts[place]] as const,
    );
    return new Map(rows);
  }, [asked, isPlaceholderData, known]);
  const isCounting = written !== settled || isPlaceholderData || (isPending && !isError);
  const state = isCounting ? 'counting' : isError ? 'failed' : known ? 'counted' : 'overran';
  return {
    state,
    total: known?.total ?? 0,
    whole: byRow.get(written),
    of: (row) => byRow.get(JSON.stringify(row)),
    again: () => void query.refetch(),
  };
}
