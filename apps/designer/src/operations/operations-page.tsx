import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { ConnectionTrouble } from './connection-trouble.tsx';
import { EnrollmentFigures } from './enrollment-figures.tsx';
import { HealthTrouble } from './health-trouble.tsx';
import classes from './operations.module.css';
import { SuppressedAddresses } from './suppressed-addresses.tsx';
import { UnknownOutcomes } from './unknown-outcomes.tsx';
import { useAttention } from './use-attention.ts';

/** What needs somebody: messages of unknown outcome, connections, suppressed addresses; and who is where. */
export function OperationsPage() {
  const { t } = useTranslation('operations');
  const trpc = useTRPC();
  const workspace = useQuery(trpc.workspace.get.queryOptions());
  const { isPending, away, counts, troubled } = useAttention();
  const isCalm = !isPending && away === undefined && counts?.unknown === 0 && troubled.length === 0;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {isPending && <Waiting />}
      <div className={classes.sections}>
        {away !== undefined && <HealthTrouble part={away} />}
        {isCalm && (
          <div className={classes.card}>
            <EmptyState icon="shield-check" family="good" title={t('calm.title')}>
              {t('calm.text')}
            </EmptyState>
          </div>
        )}
        {counts !== undefined && counts.unknown > 0 && <UnknownOutcomes total={counts.unknown} />}
        {troubled.length > 0 && <ConnectionTrouble connections={troubled} held={counts?.held.connection ?? 0} />}
        <EnrollmentFigures
          held={counts?.held ?? {}}
          {...(workspace.data && {
            temporal: { url: workspace.data.temporalUiUrl, namespace: workspace.data.temporalNamespace },
          })}
        />
        <SuppressedAddresses />
      </div>
    </Page>
  );
}
