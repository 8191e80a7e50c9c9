import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { MoreMenu } from '@waymark/ui/components';
import { Copy, Download, PencilRuler, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC, useTRPCClient } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { download } from '../editor/download.ts';
import { askFirst } from '../shell/ask-first.ts';

/** What can be done with a journey of the list. */
export function JourneyMenu({ journey }: { journey: Answers['journeys']['list'][number] }) {
  const { t } = useTranslation('journeys');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const navigate = useNavigate();
  const { key, name } = journey;
  const list = trpc.journeys.list.queryFilter();
  const duplicate = useChange(trpc.journeys.duplicate.mutationOptions(), list);
  const remove = useChange(trpc.journeys.remove.mutationOptions(), list);
  const save = useMutation({
    mutationFn: () => client.journeys.get.query({ key }),
    onSuccess: ({ document }) => download(`${key}.json`, document),
  });
  const open = () => void navigate({ to: '/journeys/$journey', params: { journey: key } });
  const askToRemove = () =>
    askFirst({
      title: t('remove.title', { name }),
      text: t('remove.text'),
      confirm: t('remove.confirm'),
      cancel: t('cancel'),
      harmful: true,
      onConfirm: () => remove.mutate({ key }),
    });
  const removal = { label: t('menu.remove'), icon: Trash2, harmful: true, onPick: askToRemove };
  return (
    <MoreMenu
      label={t('menu.label', { name })}
      entries={[
        { label: t('menu.open'), icon: PencilRuler, onPick: open },
        { label: t('menu.duplicate'), icon: Copy, onPick: () => duplicate.mutate({ key }) },
        { label: t('menu.download'), icon: Download, onPick: () => save.mutate() },
        ...(journey.liveVersion === undefined ? [removal] : []),
      ]}
    />
  );
}
