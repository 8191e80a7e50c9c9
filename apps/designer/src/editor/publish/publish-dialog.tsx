import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Problem } from '@waymark/core/journey';
import { PublishReview, type ShownProblem } from '@waymark/ui/components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { useLooks } from '../kinds/use-looks.ts';
import { listedProblems } from '../problems/shown-problems.ts';
import type { Saver } from '../saving/saver.ts';
import { useEditorStore, useJourney } from '../state/editor-context.tsx';
import { ContentGaps } from './content-gaps.tsx';
import { firstChanges, laterChanges, statusChanges } from './review-changes.ts';

interface PublishDialogProps {
  opened: boolean;
  onClose(): void;
  detail: Answers['journeys']['get'];
  saver: Saver;
  problems: readonly Problem[];
}

/** The review before publishing: what changes, what stands in the way, a note. */
export function PublishDialog({ opened, onClose, detail, saver, problems }: PublishDialogProps) {
  const { t, i18n } = useTranslation('editor');
  const store = useEditorStore();
  const journey = useJourney();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [found, setFound] = useState<{ problems: Problem[]; by: typeof journey }>();
  const [failure, setFailure] = useState<string>();
  const looks = useLooks();
  const { liveVersion } = detail;
  const live = useQuery(
    trpc.journeys.version.queryOptions(
      { key: detail.key, number: liveVersion ?? 1 },
      { enabled: opened && liveVersion !== undefined, staleTime: 0 },
    ),
  );
  const changes = useMemo(() => {
    if (liveVersion === undefined) return firstChanges(journey, looks);
    return [
      ...laterChanges(
        { number: liveVersion, document: live.data?.document, contentsChanged: live.data?.contentsChanged },
        journey,
        looks,
      ),
      ...statusChanges(detail.status, looks),
    ];
  }, [journey, liveVersion, live.data, detail.status, looks]);
  const current = found && found.by === journey ? found.problems : problems;
  const listed = useMemo(() => listedProblems(current, journey, i18n.language), [current, journey, i18n.language]);

  const publish = useMutation(
    trpc.journeys.publish.mutationOptions({
      onSuccess: (answer) => {
        if ('problems' in answer) setFound({ problems: answer.problems, by: journey });
        else if ('conflict' in answer) setFailure(t('publish.conflict'));
        else {
          notifications.show({
            color: 'green',
            title: t('publish.done', { number: answer.version }),
            message: t('publish.doneText'),
          });
          onClose();
        }
        return Promise.all([
          queries.invalidateQueries(trpc.journeys.get.queryFilter({ key: detail.key })),
          queries.invalidateQueries(trpc.journeys.list.queryFilter()),
        ]);
      },
    }),
  );
  const saveAndPublish = async (note: string) => {
    setFailure(undefined);
    if (await saver.flush()) publish.mutate({ key: detail.key, revision: saver.revision(), note });
    else setFailure(t('publish.unsaved'));
  };
  const pick = (problem: ShownProblem) => {
    onClose();
    store.getState().select(problem.node === undefined ? [] : [problem.node]);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('close') }}
      opened={opened}
      onClose={onClose}
      title={t('publish.title', { name: journey.name })}
      size={560}
    >
      <PublishReview
        notice={<ContentGaps journey={journey} />}
        changes={changes}
        unchanged={liveVersion !== undefined && changes.length === 0 && !publish.isError}
        problems={listed}
        onPublish={(note) => void saveAndPublish(note)}
        onCancel={onClose}
        onPickProblem={pick}
        publishing={publish.isPending}
        {...(failure === undefined ? {} : { failure })}
      />
    </Modal>
  );
}
