import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useTRPCClient } from '../api/trpc.ts';
import type { Saver } from '../editor/saving/saver.ts';
import { type ContentDraft, writtenDraft } from './content-draft.ts';

interface ContentConflictProps {
  draft: ContentDraft;
  saver: Saver<ContentDraft>;
  onTheirs(draft: ContentDraft): void;
}

/** Shown when somebody else saved the same content: nothing is lost, the user says which one goes on. */
export function ContentConflict({ draft, saver, onTheirs }: ContentConflictProps) {
  const { t } = useTranslation('content');
  const { t: editor } = useTranslation('editor');
  const { type } = useStore(saver.state);
  const client = useTRPCClient();
  const navigate = useNavigate();
  const loadTheirs = () => {
    const theirs = saver.takeTheirs();
    if (theirs) onTheirs(theirs);
  };
  const copy = useMutation({
    mutationFn: async () => {
      const { connector, fallback } = draft;
      const name = editor('conflict.copyName', { name: draft.name, interpolation: { escapeValue: false } });
      const { key } = await client.contents.create.mutate({ name, connector, language: fallback });
      await client.contents.save.mutate({ key, document: { ...writtenDraft(draft), name }, revision: 1 });
      return key;
    },
    onSuccess: (key) => {
      saver.takeTheirs();
      return navigate({ to: '/content/$content', params: { content: key } });
    },
  });
  return (
    <Modal
      opened={type === 'conflict'}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('conflict.title')}
    >
      <Stack gap="md">
        <p>{t('conflict.text')}</p>
        <Group justify="flex-end" gap="xs">
          <Button onClick={loadTheirs}>{editor('conflict.theirs')}</Button>
          <Button variant="filled" loading={copy.isPending} onClick={() => copy.mutate()}>
            {editor('conflict.mine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
