import { useQuery } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import { useMemo } from 'react';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { readDraft } from '../../editor/read-draft.ts';

/** A live customer who is played on from where they are: in the version they are in, with all that is known of them. */
export interface PlayedOn {
  name: string;
  version: number;
  journey: Journey;
  known: Answers['enrollments']['known'];
}

/** What is known of an enrollment as it is opened; `lost`: nothing is, or it cannot be played on. */
export function usePlayedOn(id: string): { playedOn?: PlayedOn; lost: boolean } {
  const trpc = useTRPC();
  const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false } as const;
  const { data: told, isError: isUntold } = useQuery(trpc.enrollments.trace.queryOptions({ id }, once));
  const { data: known, isError: isUnknown } = useQuery(trpc.enrollments.known.queryOptions({ id }, once));
  return useMemo(() => {
    const read = told && readDraft(told.document);
    if (read && !('journey' in read)) return { lost: true };
    if (!told || !known || !read) return { lost: isUntold || isUnknown };
    return { playedOn: { name: told.customer.name, version: told.version, journey: read.journey, known }, lost: false };
  }, [told, known, isUntold, isUnknown]);
}
