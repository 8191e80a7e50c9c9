import { notifications } from '@mantine/notifications';
import { MoreMenu } from '@waymark/ui/components';
import { User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import type { Rep } from './inbox-page.tsx';
import type { Task } from './task-row.tsx';

/** Gives an open task to a rep. */
export function TaskMenu({ task, reps }: { task: Task; reps: readonly Rep[] }) {
  const { t } = useTranslation('inbox');
  const trpc = useTRPC();
  const assign = useChange(
    trpc.inbox.assign.mutationOptions({
      onSuccess: ({ assigned }) => {
        if (!assigned) notifications.show({ color: 'yellow', message: t('gone') });
      },
    }),
    trpc.inbox.pathFilter(),
  );
  const others = reps.filter(({ id, active }) => active && id !== task.rep?.id);
  if (others.length === 0) return null;
  return (
    <MoreMenu
      width={220}
      label={t('menu', { name: task.title })}
      heading={t('giveTo')}
      busy={assign.isPending}
      entries={others.map(({ id, name }) => ({
        key: id,
        label: name,
        icon: User,
        onPick: () => assign.mutate({ task: task.id, rep: id }),
      }))}
    />
  );
}
