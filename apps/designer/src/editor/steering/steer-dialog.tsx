import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { OptionCards } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import classes from './steer-dialog.module.css';
import { mayCloseEntry, type Steering } from './steering.ts';
import { useSteer } from './use-steer.ts';

interface SteerDialogProps {
  steering: Steering;
  detail: Answers['journeys']['get'];
  onClose(): void;
}

/** Says in plain words what pausing, resuming or stopping does, and to how many, before it is done. */
export function SteerDialog({ steering, detail, onClose }: SteerDialogProps) {
  const { t } = useTranslation('editor');
  const { key, name, status } = detail;
  const trpc = useTRPC();
  const format = useFormat();
  const counts = useQuery(trpc.journeys.counts.queryOptions({ key }));
  const [way, setWay] = useState<'all' | 'entry'>('entry');
  const steer = useSteer(key, onClose);
  const asksWay = steering === 'stop' && mayCloseEntry(status);
  const entryOnly = asksWay && way === 'entry';
  const open = counts.data?.open;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('close') }}
      opened
      onClose={onClose}
      size={480}
      title={t(`steer.${steering}.title`, { name })}
    >
      <Stack gap="md">
        {asksWay ? (
          <OptionCards
            label={t('steer.stop.way')}
            options={[
              { value: 'entry', label: t('steer.stop.entry'), description: t('steer.stop.entryText') },
              { value: 'all', label: t('steer.stop.all'), description: t('steer.stop.allText') },
            ]}
            value={way}
            onChange={setWay}
          />
        ) : (
          <p>{steering === 'stop' ? t('steer.stop.allText') : t(`steer.${steering}.text`)}</p>
        )}
        {open !== undefined && (
          <p className={classes.open}>{t('steer.open', { count: open, shown: format.count(open) })}</p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('steer.cancel')}</Button>
          <Button
            data-autofocus
            variant="filled"
            {...(steering === 'stop' && !entryOnly ? { color: 'red' } : {})}
            loading={steer.isPending}
            onClick={() => steer.mutate({ steering, entryOnly })}
          >
            {entryOnly ? t('steer.stop.confirmEntry') : t(`steer.${steering}.confirm`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
