import { notifications } from '@mantine/notifications';
import { MoreMenu } from '@waymark/ui/components';
import { CalendarCog, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { askFirst } from '../shell/ask-first.ts';
import type { Occasion } from './occasion.ts';

/** What can be done with an occasion. One that somebody waits for stays, and says so. */
export function OccasionMenu({ occasion, onEdit }: { occasion: Occasion; onEdit(): void }) {
  const { t } = useTranslation('occasions');
  const trpc = useTRPC();
  const { key, name, waiting } = occasion;
  const stays = (count: number) =>
    notifications.show({ color: 'yellow', title: t('stays.title', { name }), message: t('stays.text', { count }) });
  const remove = useChange(
    trpc.occasions.remove.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.removed) stays(answer.waiting);
      },
    }),
    trpc.occasions.list.queryFilter(),
  );
  const ask = () => {
    if (waiting > 0) return stays(waiting);
    askFirst({
      title: t('remove.title', { name }),
      text: t('remove.text'),
      confirm: t('remove.confirm'),
      cancel: t('cancel'),
      harmful: true,
      onConfirm: () => remove.mutate({ key }),
    });
  };
  return (
    <MoreMenu
      label={t('menu.label', { name })}
      entries={[
        { label: t('menu.edit'), icon: CalendarCog, onPick: onEdit },
        { label: t('menu.remove'), icon: Trash2, harmful: true, onPick: ask },
      ]}
    />
  );
}
