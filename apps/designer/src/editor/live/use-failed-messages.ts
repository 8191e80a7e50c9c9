import { useQuery } from '@tanstack/react-query';
import { live } from '../../api/live.ts';
import { type Answers, useTRPC } from '../../api/trpc.ts';

/** So many of the latest failures are looked at. */
const most = 200;

/** A message that failed. */
export type Failed = Answers['deliveries']['failed']['rows'][number];

/** The messages of a journey that failed lately, newest first, and kept up to date. */
export function useFailedMessages(journeyKey: string): readonly Failed[] | undefined {
  const trpc = useTRPC();
  const query = trpc.deliveries.failed.queryOptions({ journey: journeyKey, limit: most }, live);
  return useQuery(query).data?.rows;
}
