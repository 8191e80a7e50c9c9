import { useQueryClient } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import { useEffect, useState } from 'react';
import { type Answers, useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import { announceSaving, announceTaken } from './announce-saving.ts';
import { bringBack } from './bring-back.ts';
import { createSaver, type SaveAnswer, type Saver } from './saver.ts';
import { createCopyKeeper } from './unsaved-copy.ts';

/** How long after a change a copy of it is kept in the browser. */
const copyMs = 200;

/**
 * Saves what the user changes in the open journey by itself, at the latest when the editor closes. Places given to nodes
 * without one are no such change. What is not saved yet is kept in this browser too, and brought back when the journey
 * is opened again; the browser asks before leaving with it.
 */
export function useSaving(detail: Answers['journeys']['get']): Saver {
  const store = useEditorStore();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const { key } = detail;
  const [saver] = useState(() =>
    createSaver({
      document: store.getState().history.present,
      revision: detail.revision,
      save: async (document, revision, signal) => {
        const answer = await client.journeys.save.mutate({ key, document: plain(document), revision }, { signal });
        return answer as SaveAnswer;
      },
    }),
  );
  useEffect(() => {
    const keeper = createCopyKeeper(key);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOpen = true;
    const isSaved = () => saver.state.getState().type === 'saved';
    const keep = () => {
      clearTimeout(timer);
      if (isSaved()) return;
      const { present } = store.getState().history;
      keeper.keep({ revision: saver.revision(), document: present, sent: saver.unanswered() });
    };
    const follow = saver.state.subscribe(({ type }, before) => {
      if (type !== before.type) announceSaving(type);
      if (type !== 'saved') return;
      clearTimeout(timer);
      keeper.forget();
      if (!isOpen) void closed();
    });
    const closed = () => {
      follow();
      saver.stop();
      return queries.invalidateQueries(trpc.journeys.list.queryFilter());
    };
    const stop = store.subscribe(({ history }, before) => {
      if (history.past === before.history.past) return;
      saver.changed(history.present);
      clearTimeout(timer);
      timer = setTimeout(keep, copyMs);
    });
    const hold = (event: BeforeUnloadEvent) => {
      if (!isSaved()) event.preventDefault();
    };
    void bringBack({ keeper, saver, store, isOpen: () => isOpen }).then((isBack) => isBack && announceTaken());
    window.addEventListener('beforeunload', hold);
    window.addEventListener('pagehide', keep);
    return () => {
      isOpen = false;
      stop();
      window.removeEventListener('beforeunload', hold);
      window.removeEventListener('pagehide', keep);
      if (isSaved()) void closed();
      else void saver.flush();
      keep();
      keeper.close();
    };
  }, [key, queries, saver, store, trpc]);
  return saver;
}

/** The journey as plain JSON, fields that are undefined left out. */
export function plain(journey: Journey) {
  return JSON.parse(JSON.stringify(journey)) as Answers['journeys']['get']['document'];
}
