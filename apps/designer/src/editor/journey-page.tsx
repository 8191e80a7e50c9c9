import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTRPC } from '../api/trpc.ts';
import { LostPage } from '../shell/lost-page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { JourneyEditor } from './journey-editor.tsx';
import { readDraft } from './read-draft.ts';
import { UnreadableDraft } from './unreadable-draft.tsx';

/** Opens a journey's draft in the editor. The answer is read once; from then on the editor holds the journey. */
export function JourneyPage() {
  const { journey: key } = useParams({ from: '/journeys/$journey' });
  const trpc = useTRPC();
  const opened = useQuery(
    trpc.journeys.get.queryOptions(
      { key },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const document = opened.data?.document;
  const draft = useMemo(() => document && readDraft(document), [document]);
  if (!opened.data || !draft) return opened.isError ? <LostPage /> : <Waiting />;
  if ('problems' in draft)
    return <UnreadableDraft name={opened.data.name} document={document} problems={draft.problems} />;
  return <JourneyEditor key={key} detail={opened.data} journey={draft.journey} />;
}
