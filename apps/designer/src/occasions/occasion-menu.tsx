import { ActionIcon, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CalendarCog, Ellipsis, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import type { Occasion } from './occasion.ts';

/** What can be done with an occasion. One that somebody waits for stays, and says so. */
export function OccasionMenu({ occasion, onEdit }: { occasion: Occasion; onEdit(): void }) {
  const { t } = useTranslation('occasions');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { key, name, waiting } = occasion;
  const stays = (count: number) =>
    notifications.show({ color: 'yellow', title: t('stays.title', { name }), message: t('stays.text', { count }) });
  const remove = useMutation(
    trpc.occasions.remove.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.removed) stays(answer.waiting);
      },
      onSettled: () => queries.invalidateQueries(trpc.occasions.list.queryFilter()),
    }),
  );
  const ask = () => {
    if (waiting > 0) return stays(waiting);
    modals.openConfirmModal({
      withCloseButton: false,
      title: t('remove.title', { name }),
      children: t('remove.text'),
      labels: { confirm: t('remove.confirm'), cancel: t('cancel') },
      confirmProps: { variant: 'filled', color: 'red' },
      onConfirm: () => remove.mutate({ key }),
    });
  };
  return (
    <Menu width={200}>
      <Menu.Target>
        <ActionIcon aria-label={t('menu.label', { name })}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<CalendarCog size={16} aria-hidden />} onClick={onEdit}>
          {t('menu.edit')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<Trash2 size={16} aria-hidden />} onClick={ask}>
          {t('menu.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
