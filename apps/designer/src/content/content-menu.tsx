import { notifications } from '@mantine/notifications';
import { MoreMenu } from '@waymark/ui/components';
import { CopyPlus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { askFirst } from '../shell/ask-first.ts';

interface ContentMenuProps {
  content: { key: string; name: string };
  /** Told once it is gone. */
  onRemoved?(): void;
}

/** What can be done with a content. One that a journey uses stays, and says which. */
export function ContentMenu({ content: { key, name }, onRemoved }: ContentMenuProps) {
  const { t } = useTranslation('content');
  const trpc = useTRPC();
  const list = trpc.contents.list.queryFilter();
  const duplicate = useChange(trpc.contents.duplicate.mutationOptions(), list);
  const remove = useChange(
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
    }),
    list,
  );
  const ask = () =>
    askFirst({
      title: t('remove.title', { name }),
      text: t('remove.text'),
      confirm: t('remove.confirm'),
      cancel: t('cancel'),
      harmful: true,
      onConfirm: () => remove.mutate({ key }),
    });
  return (
    <MoreMenu
      label={t('menu.label', { name })}
      entries={[
        { label: t('menu.duplicate'), icon: CopyPlus, onPick: () => duplicate.mutate({ key }) },
        { label: t('menu.remove'), icon: Trash2, harmful: true, onPick: ask },
      ]}
    />
  );
}
