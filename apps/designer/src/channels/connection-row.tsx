import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MoreMenu, StatusPill } from '@waymark/ui/components';
import { CirclePause, CirclePlay, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { askFirst } from '../shell/ask-first.ts';
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
    askFirst({
      title: t('hold.title', { name }),
      text: t('hold.text'),
      confirm: t('hold.confirm'),
      cancel: t('cancel'),
      onConfirm: () => hold.mutate({ id }),
    });
  const askToRemove = () =>
    askFirst({
      title: t('remove.title', { name }),
      text: t('remove.text'),
      confirm: t('remove.confirm'),
      cancel: t('cancel'),
      harmful: true,
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
        <MoreMenu
          width={180}
          label={t('menu', { name })}
          entries={[
            { label: t('edit'), icon: Pencil, onPick: onEdit },
            heldAt === undefined
              ? { label: t('hold.menu'), icon: CirclePause, onPick: askToHold }
              : { label: t('hold.release'), icon: CirclePlay, onPick: () => release.mutate({ id }) },
            { label: t('remove.menu'), icon: Trash2, harmful: true, onPick: askToRemove },
          ]}
        />
      </div>
    </li>
  );
}
