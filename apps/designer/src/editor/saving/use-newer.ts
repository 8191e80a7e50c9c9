import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { live } from '../../api/live.ts';
import { type Answers, useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { untilAnswered } from '../../api/until-answered.ts';
import { readDraft } from '../read-draft.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import type { Saver } from './saver.ts';

/**
 * Follows what somebody else does to the open journey: where nothing here waits to be saved, what they saved is shown;
 * where it stands and its versions are shown in any case.
 */
export function useNewer(detail: Answers['journeys']['get'], saver: Saver): void {
  const store = useEditorStore();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const { key, status, liveVersion } = detail;
  const { data: mark } = useQuery(trpc.journeys.mark.queryOptions({ key }, live));
  const { type } = useStore(saver.state);

  useEffect(() => {
    if (!mark || (mark.status === status && mark.liveVersion === liveVersion)) return;
    void queries.invalidateQueries(trpc.journeys.get.queryFilter({ key }));
  }, [key, liveVersion, mark, queries, status, trpc]);

  const shown = saver.revision();
  const wanted = type === 'saved' && mark !== undefined && mark.revision > shown ? mark.revision : undefined;
  useEffect(() => {
    if (wanted === undefined) return;
    return untilAnswered({
      ask: () => client.journeys.get.query({ key }),
      take: ({ document, revision }) => {
        const read = readDraft(document);
        if (!('journey' in read) || revision < wanted) return;
        if (saver.state.getState().type !== 'saved' || saver.revision() !== shown) return;
        saver.adopt(revision, read.journey);
        store.getState().load(read.journey);
        notifications.show({ id: 'newer', message: i18next.t('editor:newer') });
      },
    });
  }, [client, key, saver, shown, store, wanted]);
}
