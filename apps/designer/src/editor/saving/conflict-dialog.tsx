import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useTRPC } from '../../api/trpc.ts';
import { readDraft } from '../read-draft.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import type { Saver } from './saver.ts';
import { plain } from './use-saving.ts';

/** Shown when somebody else saved the same journey: nothing is lost, the user says which one goes on. */
export function ConflictDialog({ saver, journeyKey }: { saver: Saver; journeyKey: string }) {
  const { t } = useTranslation('editor');
  const state = useStore(saver.state);
  const store = useEditorStore();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const loadTheirs = () => {
    const theirs = saver.takeTheirs();
    const read = theirs && readDraft(theirs);
    if (read && 'journey' in read) store.getState().load(read.journey);
  };
  const copy = useMutation(
    trpc.journeys.create.mutationOptions({
      onSuccess: ({ key }) => {
        saver.takeTheirs();
        notifications.show({ color: 'green', message: t('conflict.kept') });
        return navigate({ to: '/journeys/$journey', params: { journey: key } });
      },
    }),
  );
  const keepMine = () => {
    const mine = store.getState().history.present;
    copy.mutate({ name: t('conflict.copyName', { name: mine.name }), document: plain(mine) });
  };
  return (
    <Modal
      opened={state.type === 'conflict'}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('conflict.title')}
      key={journeyKey}
    >
      <Stack gap="md">
        <p>{t('conflict.text')}</p>
        <Group justify="flex-end" gap="xs">
          <Button onClick={loadTheirs}>{t('conflict.theirs')}</Button>
          <Button variant="filled" loading={copy.isPending} onClick={keepMine}>
            {t('conflict.mine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
