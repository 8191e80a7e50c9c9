import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import classes from './failed-messages.module.css';

const pollMs = 10_000;
/** So many of the latest failures are looked at. */
const most = 100;
const known = ['invalid-message', 'refused', 'transient', 'rate-limited', 'auth', 'config'] as const;

type Failed = Answers['deliveries']['failed']['rows'][number];

/** The messages that failed lately, by node and kind of failure, each with what was said of the latest one. */
export function FailedMessages({ journeyKey, node }: { journeyKey: string; node: string | undefined }) {
  const { t } = useTranslation('live');
  const trpc = useTRPC();
  const format = useFormat();
  const { data } = useQuery(
    trpc.deliveries.failed.queryOptions(
      { journey: journeyKey, limit: most, ...(node === undefined ? {} : { node }) },
      { refetchInterval: pollMs },
    ),
  );
  const groups = [...Map.groupBy(data?.rows ?? [], (row) => `${row.node} ${row.kind}`).values()];
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
