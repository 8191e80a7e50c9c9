import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { readable } from '@waymark/core/journey';
import { EmptyState } from '@waymark/ui/components';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import { useTRPC } from '../api/trpc.ts';
import { useFormat } from '../words/use-format.ts';
import { heldReason } from './held-reason.ts';
import classes from './operations.module.css';
import { Section } from './section.tsx';

/** Enrollments by state: of every journey, with the way to its executions in the Temporal UI. */
export function EnrollmentFigures({
  held,
  temporal,
}: {
  held: Readonly<Record<string, number>>;
  temporal?: { url: string; namespace: string };
}) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.status.all.queryOptions(undefined, live));
  const journeys = data?.journeys.filter(({ liveVersion }) => liveVersion !== undefined) ?? [];
  const reasons = Object.entries(held).map(([why, count]) =>
    t(`held.${heldReason(why)}`, { count, shown: format.count(count) }),
  );
  return (
    <Section
      title={t('enrollments.title')}
      lead={reasons.length > 0 ? t('enrollments.held', { reasons: reasons.join(' · ') }) : t('enrollments.lead')}
    >
      {journeys.length === 0 ? (
        <EmptyState icon="route" title={t('enrollments.none')}>
          {t('enrollments.noneText')}
        </EmptyState>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('enrollments.journey')}</th>
              <th scope="col" className={classes.figure}>
                {t('enrollments.open')}
              </th>
              <th scope="col">{t('enrollments.ended')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {journeys.map(({ key, name, enrollments: { open, ended } }) => (
              <tr key={key}>
                <td>
                  <Link
                    to="/journeys/$journey"
                    params={{ journey: key }}
                    search={{ mode: 'live' }}
                    className={classes.link ?? ''}
                  >
                    {name}
                  </Link>
                </td>
                <td className={classes.figure}>{format.count(open)}</td>
                <td className={classes.reasons}>
                  {Object.entries(ended)
                    .sort(([, one], [, other]) => other - one)
                    .map(([reason, count]) => `${readable(reason)} ${format.count(count)}`)
                    .join(' · ')}
                </td>
                <td className={classes.out}>
                  {temporal && (
                    <a
                      href={executionsUrl(temporal, key)}
                      target="_blank"
                      rel="noreferrer"
                      className={classes.outLink}
                      aria-label={t('enrollments.temporalOf', { name })}
                    >
                      {t('enrollments.temporal')}
                      <ExternalLink size={14} aria-hidden />
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** The executions of a journey in the Temporal UI: an execution's type is its journey's key. */
const executionsUrl = ({ url, namespace }: { url: string; namespace: string }, journey: string): string =>
  `${url}/namespaces/${encodeURIComponent(namespace)}/workflows?query=${encodeURIComponent(`WorkflowType = '${journey}'`)}`;
