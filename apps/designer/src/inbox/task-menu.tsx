import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import type { Rep } from './inbox-page.tsx';
import type { Task } from './task-row.tsx';

/** Gives an open task to a rep. */
export function TaskMenu({ task, reps }: { task: Task; reps: readonly Rep[] }) {
  const { t } = useTranslation('inbox');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const assign = useMutation(
    trpc.inbox.assign.mutationOptions({
      onSuccess: ({ assigned }) => {
        if (!assigned) notifications.show({ color: 'yellow', message: t('gone') });
      },
      onSettled: () => queries.invalidateQueries(trpc.inbox.pathFilter()),
    }),
  );
  const others = reps.filter(({ id, active }) => active && id !== task.rep?.id);
  if (others.length === 0) return null;
  return (
    <Menu width={220}>
      <Menu.Target>
        <ActionIcon aria-label={t('menu', { name: task.title })} loading={assign.isPending}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('giveTo')}</Menu.Label>
        {others.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<User size={16} aria-hidden />}
            onClick={() => assign.mutate({ task: task.id, rep: id })}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
