import { useQueryClient } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import { useEffect, useState } from 'react';
import { type Answers, useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import { createSaver, type SaveAnswer, type Saver } from './saver.ts';

/**
 * Saves what the user changes in the open journey by itself, at the latest when the editor closes. Places given to nodes
 * without one are no such change. The browser asks before leaving with unsaved changes.
 */
export function useSaving(detail: Answers['journeys']['get']): Saver {
  const store = useEditorStore();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const [saver] = useState(() =>
    createSaver({
      document: store.getState().history.present,
      revision: detail.revision,
      save: async (document, revision) => {
        const answer = await client.journeys.save.mutate({ key: detail.key, document: plain(document), revision });
        return answer as SaveAnswer;
      },
    }),
  );
  useEffect(() => {
    const stop = store.subscribe(({ history }, before) => {
      if (history.past !== before.history.past) saver.changed(history.present);
    });
    const hold = (event: BeforeUnloadEvent) => {
      if (saver.state.getState().type !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      stop();
      window.removeEventListener('beforeunload', hold);
      void saver.flush().then(() => {
        saver.stop();
        return queries.invalidateQueries(trpc.journeys.list.queryFilter());
      });
    };
  }, [queries, saver, store, trpc]);
  return saver;
}

/** The journey as plain JSON, fields that are undefined left out. */
export function plain(journey: Journey) {
  return JSON.parse(JSON.stringify(journey)) as Answers['journeys']['get']['document'];
}
