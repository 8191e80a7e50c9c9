import { useQuery } from '@tanstack/react-query';
import { eventsRead, type Plan, type Policy, policyEvents } from '@waymark/core/plan';
import { useMemo } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { isGone, knownPast, type Past } from './known-past.ts';

/** Whose past is asked for, and what asks about it. */
interface PastAsked {
  /** The outside id; undefined: nobody's. */
  customer: string | undefined;
  plan: Plan | undefined;
  policy: Policy | undefined;
}

/**
 * What happened to a customer of the workspace before, of the events that the plan and the contact policy ask about;
 * `again` asks once more.
 */
export function usePast({ customer, plan, policy }: PastAsked): Past & { again(): void } {
  const trpc = useTRPC();
  const events = useMemo(
    () => (plan && policy ? [...new Set([...eventsRead(plan), ...policyEvents(policy)])].sort() : undefined),
    [plan, policy],
  );
  const past = useQuery(
    trpc.customers.past.queryOptions(
      { customer: customer ?? '', events: events ?? [] },
      {
        enabled: customer !== undefined && events !== undefined,
        staleTime: 60_000,
        retry: (failures, error) => failures < 1 && !isGone(error),
        meta: { quiet: true },
      },
    ),
  );
  return { ...knownPast(past), again: () => void past.refetch() };
}
