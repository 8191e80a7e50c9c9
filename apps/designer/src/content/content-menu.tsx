import { ActionIcon, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CopyPlus, Ellipsis, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';

interface ContentMenuProps {
  content: { key: string; name: string };
  /** Told once it is gone. */
  onRemoved?(): void;
}

/** What can be done with a content. One that a journey uses stays, and says which. */
export function ContentMenu({ content: { key, name }, onRemoved }: ContentMenuProps) {
  const { t } = useTranslation('content');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(trpc.contents.list.queryFilter());
  const duplicate = useMutation(trpc.contents.duplicate.mutationOptions({ onSettled: refresh }));
  const remove = useMutation(
    trpc.contents.remove.mutationOptions({
      onSuccess: ({ removed, usedBy }) => {
        if (removed) return onRemoved?.();
        const journeys = usedBy.map((journey) => journey.name).join(', ');
        notifications.show({
          color: 'yellow',
          title: t('stays.title', { name }),
          message: t('stays.text', { journeys }),
        });
      },
      onSettled: refresh,
    }),
  );
  const ask = () =>
    modals.openConfirmModal({
      withCloseButton: false,
      title: t('remove.title', { name }),
      children: t('remove.text'),
      labels: { confirm: t('remove.confirm'), cancel: t('cancel') },
      confirmProps: { variant: 'filled', color: 'red' },
      onConfirm: () => remove.mutate({ key }),
    });
  return (
    <Menu width={200}>
      <Menu.Target>
        <ActionIcon aria-label={t('menu.label', { name })}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<CopyPlus size={16} aria-hidden />} onClick={() => duplicate.mutate({ key })}>
          {t('menu.duplicate')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<Trash2 size={16} aria-hidden />} onClick={ask}>
          {t('menu.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
