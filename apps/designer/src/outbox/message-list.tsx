import { Button } from '@mantine/core';
import { NodeTile, StatusPill } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { useFormat } from '../words/use-format.ts';
import classes from './message-list.module.css';

type Row = Answers['outbox']['list']['rows'][number];

interface MessageListProps {
  rows: Row[];
  /** The id of the message that is shown. */
  open: string | undefined;
  onOpen(id: string): void;
  /** Left out where all messages are here. */
  onMore?: () => void;
}

/** Captured messages, newest first; those of test runs say their day on the run's own calendar. */
export function MessageList({ rows, open, onOpen, onMore }: MessageListProps) {
  const { t } = useTranslation('outbox');
  return (
    <div className={classes.list}>
      <ul className={classes.rows} aria-label={t('messages')}>
        {rows.map((row) => (
          <MessageRow key={row.id} row={row} open={row.id === open} onOpen={onOpen} />
        ))}
      </ul>
      {onMore && (
        <Button fullWidth variant="subtle" onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function MessageRow({ row, open, onOpen }: { row: Row; open: boolean; onOpen(id: string): void }) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const { look } = useConnectors();
  const { family, icon, title } = look(row.connector);
  return (
    <li>
      <button type="button" className={classes.row} aria-current={open} onClick={() => onOpen(row.id)}>
        <NodeTile family={family} icon={icon} size={32} title={title} />
        <span className={classes.words}>
          <span className={classes.head}>
            <span className={classes.to}>{row.customer.name}</span>
            {!row.trial && (
              <time dateTime={row.at} className={classes.time}>
                {format.day(row.at)}
              </time>
            )}
          </span>
          <span className={classes.preview}>{row.preview}</span>
          <span className={classes.origin}>
            <span className={classes.node}>{row.nodeName}</span>
            {row.trial && <StatusPill tone="info">{t('trial', { when: format.dayWithin(row.at) })}</StatusPill>}
          </span>
        </span>
      </button>
    </li>
  );
}
