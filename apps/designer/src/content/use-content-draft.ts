import { useQueryClient } from '@tanstack/react-query';
import type { Problem } from '@waymark/core/journey';
import { useEffect, useState } from 'react';
import { type Answers, useTRPC, useTRPCClient } from '../api/trpc.ts';
import { createSaver, type Saver } from '../editor/saving/saver.ts';
import { type ContentDraft, readDraft, writtenDraft } from './content-draft.ts';

/** An open content: what is written, what is wrong with what was saved last, and how far saving is. */
export interface OpenContent {
  draft: ContentDraft;
  problems: readonly Problem[];
  saver: Saver<ContentDraft>;
  change(draft: ContentDraft): void;
}

/** Saves what is written by itself, at the latest when the content is left. */
export function useContentDraft(detail: Answers['contents']['get']): OpenContent {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const [draft, setDraft] = useState(() => readDraft(detail.document));
  const [problems, setProblems] = useState<readonly Problem[]>(detail.problems);
  const [saver] = useState(() =>
    createSaver<ContentDraft>({
      document: draft,
      revision: detail.revision,
      save: async (written, revision) => {
        const answer = await client.contents.save.mutate({
          key: detail.key,
          document: writtenDraft(written),
          revision,
        });
        if ('conflict' in answer) {
          return { conflict: { revision: answer.conflict.revision, document: readDraft(answer.conflict.document) } };
        }
        setProblems(answer.problems);
        return { revision: answer.revision };
      },
    }),
  );
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (saver.state.getState().type !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('beforeunload', hold);
      void saver.flush().then(() => {
        saver.stop();
        return Promise.all([
          queries.invalidateQueries(trpc.contents.pathFilter()),
          queries.invalidateQueries(trpc.workspace.names.queryFilter()),
        ]);
      });
    };
  }, [queries, saver, trpc]);
  const change = (next: ContentDraft) => {
    setDraft(next);
    saver.changed(next);
  };
  return { draft, problems, saver, change };
}
