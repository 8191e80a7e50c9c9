import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import classes from './failed-messages.module.css';
import type { Failed } from './use-failed-messages.ts';

const known = ['invalid-message', 'refused', 'transient', 'rate-limited', 'auth', 'config'] as const;

interface FailedMessagesProps {
  failed: readonly Failed[];
  /** Only those of this node. */
  node: string | undefined;
}

/** The messages that failed lately, by node and kind of failure, each with what was said of the latest one. */
export function FailedMessages({ failed, node }: FailedMessagesProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const shownHere = failed.filter((row) => node === undefined || row.node === node);
  const groups = [...Map.groupBy(shownHere, (row) => `${row.node} ${row.kind}`).values()];
  if (groups.length === 0) return null;
  return (
    <section className={classes.failed} aria-label={t('failed.title')}>
      <h3 className={classes.title}>{t('failed.title')}</h3>
      <ul className={classes.rows}>
        {groups.map((rows) => {
          const latest = rows[0] as Failed;
          const shown = format.count(rows.length);
          return (
            <li key={`${latest.node} ${latest.kind}`}>
              <p>{t('failed.row', { count: rows.length, shown, name: latest.nodeName })}</p>
              <p className={classes.why}>{latest.message || t(`reason.${kindOf(latest.kind)}`)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const kindOf = (kind: string): (typeof known)[number] => known.find((one) => one === kind) ?? 'refused';
