import { useQuery } from '@tanstack/react-query';
import type { Plan } from '@waymark/core/plan';
import { useMemo } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { namedBy } from '../../editor/state/named-by.ts';
import type { KnownOccasion } from './move-dialog.tsx';
import type { One } from './use-one.ts';

/** The occasions that a plan waits for, as far as the workspace or the scenario says when they are. */
export function useMovable(plan: Plan, { source, words }: One): readonly KnownOccasion[] {
  const trpc = useTRPC();
  const { data: kept } = useQuery(trpc.occasions.list.queryOptions());
  return useMemo(() => {
    const own = source?.type === 'scenario' ? source.scenario.occasions : {};
    return namedBy('occasion', plan.steps).flatMap((key) => {
      const known = own[key] ?? kept?.find((one) => one.key === key);
      return known ? [{ key, name: words.occasionName(key), start: known.start, end: known.end }] : [];
    });
  }, [kept, plan, source, words]);
}
