import { ActionIcon, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Copy, Download, Ellipsis, PencilRuler, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC, useTRPCClient } from '../api/trpc.ts';
import { download } from '../editor/download.ts';

/** What can be done with a journey of the list. */
export function JourneyMenu({ journey }: { journey: Answers['journeys']['list'][number] }) {
  const { t } = useTranslation('journeys');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { key, name } = journey;
  const refresh = () => queries.invalidateQueries(trpc.journeys.list.queryFilter());
  const duplicate = useMutation(trpc.journeys.duplicate.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(trpc.journeys.remove.mutationOptions({ onSettled: refresh }));
  const save = useMutation({
    mutationFn: () => client.journeys.get.query({ key }),
    onSuccess: ({ document }) => download(`${key}.json`, document),
  });
  const askToRemove = () =>
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
        <Menu.Item
          leftSection={<PencilRuler size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/journeys/$journey', params: { journey: key } })}
        >
          {t('menu.open')}
        </Menu.Item>
        <Menu.Item leftSection={<Copy size={16} aria-hidden />} onClick={() => duplicate.mutate({ key })}>
          {t('menu.duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<Download size={16} aria-hidden />} onClick={() => save.mutate()}>
          {t('menu.download')}
        </Menu.Item>
        {journey.liveVersion === undefined && (
          <Menu.Item color="red" leftSection={<Trash2 size={16} aria-hidden />} onClick={askToRemove}>
            {t('menu.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
