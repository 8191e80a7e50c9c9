import { ActionIcon, Tooltip } from '@mantine/core';
import { readable } from '@waymark/core/journey';
import { AvatarInitials } from '@waymark/ui/components';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import classes from './enrollments-panel.module.css';

type Row = Answers['enrollments']['list']['rows'][number];

/** One customer in the journey: where, since when and until when; or how it ended. */
export function EnrollmentRow({ row, onShow }: { row: Row; onShow(id: string): void }) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const where =
    row.state === 'ended'
      ? t('row.ended', { reason: readable(row.reason ?? 'end') })
      : t('row.at', { node: row.nodeName ?? row.node ?? '' });
  const when = [
    row.since === undefined
      ? t('row.entered', { when: format.dayWithin(row.enrolledAt) })
      : t('row.since', { when: format.dayWithin(row.since) }),
    ...(row.until === undefined ? [] : [t('row.until', { when: format.dayWithin(row.until) })]),
  ].join(', ');
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} onClick={() => onShow(row.id)}>
        <AvatarInitials name={row.customer.name} size={28} />
        <span className={classes.words}>
          <span className={classes.name}>{row.customer.name}</span>
          <span className={classes.where}>{where}</span>
          <span className={classes.when}>{when}</span>
        </span>
      </button>
      <Tooltip label={t('temporal')}>
        <ActionIcon
          component="a"
          href={row.temporalUrl}
          target="_blank"
          rel="noreferrer"
          size="xs"
          aria-label={t('temporalOf', { customer: row.customer.name })}
        >
          <ExternalLink size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
