import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Journey } from '@waymark/core/journey';
import { ChangeList } from '@waymark/ui/components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useTRPC } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import { useLooks } from '../kinds/use-looks.ts';
import { changesBetween } from '../publish/review-changes.ts';
import { readDraft } from '../read-draft.ts';
import { useEditorStore, useJourney } from '../state/editor-context.tsx';
import { personName } from '../top/person-name.ts';
import classes from './conflict-dialog.module.css';
import type { Saver, Theirs } from './saver.ts';
import { plain } from './use-saving.ts';

/** A name of a journey may be so long, and is said longer in the copy's. */
const longestName = 100;

/** Shown when somebody else saved the same journey. Either choice keeps the other one as a draft of its own. */
export function ConflictDialog({ saver }: { saver: Saver }) {
  const state = useStore(saver.state);
  if (state.type !== 'conflict') return null;
  return <Conflict saver={saver} theirs={state.theirs} />;
}

function Conflict({ saver, theirs }: { saver: Saver; theirs: Theirs }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const store = useEditorStore();
  const mine = useJourney();
  const looks = useLooks();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const changes = useMemo(() => {
    const read = readDraft(theirs.document);
    return 'journey' in read ? changesBetween(read.journey, mine, looks) : [];
  }, [looks, mine, theirs]);
  const copy = useMutation(trpc.journeys.create.mutationOptions());

  const keepBeside = async (journey: Journey, owner: 'mine' | 'theirs') => {
    const name = t(`conflict.copy.${owner}`, {
      name: journey.name.slice(0, longestName),
      interpolation: { escapeValue: false },
    });
    await copy.mutateAsync({ name, document: plain(journey) });
    notifications.show({ color: 'green', message: t('conflict.kept', { name }) });
    void queries.invalidateQueries(trpc.journeys.list.queryFilter());
  };
  const goOnWithTheirs = async () => {
    await keepBeside(mine, 'mine');
    const read = readDraft(saver.takeTheirs());
    if ('journey' in read) {
      saver.adopt(saver.revision(), read.journey);
      store.getState().load(read.journey);
    }
  };
  const goOnWithMine = async () => {
    await keepBeside(theirs.document, 'theirs');
    await saver.keepMine();
  };
  const quietly = (work: () => Promise<void>) => () => void work().catch(() => undefined);
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={560}
      title={t('conflict.title')}
    >
      <Stack gap="md">
        <p>
          {theirs.at === undefined
            ? t('conflict.someone')
            : t('conflict.who', { who: personName(theirs.by, t), when: format.dayWithin(theirs.at) })}
        </p>
        <section className={classes.changes} aria-label={t('conflict.changes')}>
          <h3 className={classes.title}>{t('conflict.changes')}</h3>
          <ChangeList changes={changes} empty={t('conflict.same')} />
        </section>
        <p>{t('conflict.text')}</p>
        <Group justify="flex-end" gap="xs">
          <Button disabled={copy.isPending} onClick={quietly(goOnWithTheirs)}>
            {t('conflict.useTheirs')}
          </Button>
          <Button data-autofocus variant="filled" disabled={copy.isPending} onClick={quietly(goOnWithMine)}>
            {t('conflict.useMine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
