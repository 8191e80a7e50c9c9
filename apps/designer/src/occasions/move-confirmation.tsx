import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateText } from '../words/date-text.ts';
import { useFormat } from '../words/use-format.ts';
import classes from './move-confirmation.module.css';
import type { AskedMove, Moved } from './use-move-occasion.ts';

interface MoveConfirmationProps {
  asked: AskedMove;
  saving: boolean;
  onBack(): void;
  onConfirm(): void;
}

/** Says what a move does to the customers who wait, before it does it. */
export function MoveConfirmation({ asked, saving, onBack, onConfirm }: MoveConfirmationProps) {
  const { t, i18n } = useTranslation('occasions');
  const format = useFormat();
  const { moved, before, waiting } = asked;
  const say = ({ start, end }: Moved) =>
    end === undefined
      ? dateText(start, i18n.language)
      : t('move.span', { start: dateText(start, i18n.language), end: dateText(end, i18n.language) });
  return (
    <Stack gap="md">
      <p className={classes.number}>{t('move.waiting', { count: waiting, shown: format.count(waiting) })}</p>
      <dl className={classes.dates}>
        {before && (
          <div>
            <dt>{t('move.before')}</dt>
            <dd>{say(before)}</dd>
          </div>
        )}
        <div>
          <dt>{t('move.after')}</dt>
          <dd>{say(moved)}</dd>
        </div>
      </dl>
      {waiting > 0 && <p className={classes.hint}>{t('move.hint')}</p>}
      <Group justify="flex-end" gap="xs">
        <Button onClick={onBack}>{t('move.back')}</Button>
        <Button data-autofocus variant="filled" loading={saving} onClick={onConfirm}>
          {before ? t('move.confirm') : t('dialog.save')}
        </Button>
      </Group>
    </Stack>
  );
}
