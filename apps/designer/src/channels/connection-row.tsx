import { ActionIcon, Button, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { StatusPill } from '@waymark/ui/components';
import { CirclePause, CirclePlay, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useFormat } from '../words/use-format.ts';
import type { Connection } from './connection.ts';
import classes from './connector-card.module.css';
import { healthTones } from './health-tones.ts';

/** A connection: how it fares, a test, and its menu. */
export function ConnectionRow({ connection, onEdit }: { connection: Connection; onEdit(): void }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { id, name, health, heldAt } = connection;
  const refresh = () => queries.invalidateQueries(trpc.connections.list.queryFilter());
  const check = useMutation(
    trpc.connections.check.mutationOptions({
      onSuccess: (answer) => {
        if ('ok' in answer) notifications.show({ color: 'green', message: t('check.ok', { name }) });
        else notifications.show({ color: 'red', title: t('check.failed', { name }), message: answer.failure.message });
      },
      onSettled: refresh,
    }),
  );
  const remove = useMutation(trpc.connections.remove.mutationOptions({ onSettled: refresh }));
  const hold = useMutation(trpc.connections.hold.mutationOptions({ onSettled: refresh }));
  const release = useMutation(trpc.connections.release.mutationOptions({ onSettled: refresh }));
  const askToHold = () =>
    modals.openConfirmModal({
      withCloseButton: false,
      title: t('hold.title', { name }),
      children: t('hold.text'),
      labels: { confirm: t('hold.confirm'), cancel: t('cancel') },
      confirmProps: { variant: 'filled' },
      onConfirm: () => hold.mutate({ id }),
    });
  const askToRemove = () =>
    modals.openConfirmModal({
      withCloseButton: false,
      title: t('remove.title', { name }),
      children: t('remove.text'),
      labels: { confirm: t('remove.confirm'), cancel: t('cancel') },
      confirmProps: { variant: 'filled', color: 'red' },
      onConfirm: () => remove.mutate({ id }),
    });
  const checked =
    health.checkedAt === undefined ? t('neverChecked') : t('checkedAt', { when: format.dayWithin(health.checkedAt) });
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.name}>
          {name}
          <StatusPill tone={healthTones[health.state]} dot>
            {t(`health.${health.state}`)}
          </StatusPill>
          {heldAt !== undefined && <StatusPill tone="warning">{t('hold.held')}</StatusPill>}
        </p>
        <p className={classes.message}>{health.message ?? checked}</p>
      </div>
      <div className={classes.tools}>
        <Button size="xs" loading={check.isPending} onClick={() => check.mutate({ id })}>
          {t('check.button')}
        </Button>
        <Menu width={180}>
          <Menu.Target>
            <ActionIcon aria-label={t('menu', { name })}>
              <Ellipsis size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={onEdit}>
              {t('edit')}
            </Menu.Item>
            {heldAt === undefined ? (
              <Menu.Item leftSection={<CirclePause size={16} aria-hidden />} onClick={askToHold}>
                {t('hold.menu')}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<CirclePlay size={16} aria-hidden />} onClick={() => release.mutate({ id })}>
                {t('hold.release')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<Trash2 size={16} aria-hidden />} color="red" onClick={askToRemove}>
              {t('remove.menu')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
