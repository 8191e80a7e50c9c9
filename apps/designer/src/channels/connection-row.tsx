import { Button } from '@mantine/core';
import { MoreMenu, StatusPill } from '@waymark/ui/components';
import { CirclePause, CirclePlay, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { askFirst } from '../shell/ask-first.ts';
import { useFormat } from '../words/use-format.ts';
import type { Connection } from './connection.ts';
import classes from './connector-card.module.css';
import { healthTones } from './health-tones.ts';
import { useCheck } from './use-check.ts';

/** A connection: how it fares, a test, and its menu. */
export function ConnectionRow({ connection, onEdit }: { connection: Connection; onEdit(): void }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const trpc = useTRPC();
  const { id, name, health, heldAt } = connection;
  const list = trpc.connections.list.queryFilter();
  const check = useCheck(name);
  const remove = useChange(trpc.connections.remove.mutationOptions(), list);
  const hold = useChange(trpc.connections.hold.mutationOptions(), list);
  const release = useChange(trpc.connections.release.mutationOptions(), list);
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
  const checked = health.checkedAt && t('checkedAt', { when: format.dayWithin(health.checkedAt) });
  const told = health.message ?? checked;
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
        {told && <p className={classes.message}>{told}</p>}
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
