import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { live } from '../../api/live.ts';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { Waiting } from '../../shell/waiting.tsx';
import type { NodeView } from '../canvas/node-view.ts';
import { EnrollmentRow } from './enrollment-row.tsx';
import classes from './enrollments-panel.module.css';
import { FailedMessages } from './failed-messages.tsx';
import { LiveFigures } from './live-figures.tsx';
import { NodeResults } from './node-results.tsx';
import type { Failed } from './use-failed-messages.ts';

const pageSize = 50;

interface EnrollmentsPanelProps {
  journeyKey: string;
  counts: Answers['journeys']['counts'] | undefined;
  /** Messages that failed lately. */
  failed: readonly Failed[];
  /** Only those who are at this node. */
  node: { id: string; view: NodeView } | undefined;
  onAll(): void;
  onShow(id: string): void;
}

/** Who is in the journey, or at one of its nodes. */
export function EnrollmentsPanel({ journeyKey, counts, failed, node, onAll, onShow }: EnrollmentsPanelProps) {
  const { t } = useTranslation('live');
  const trpc = useTRPC();
  const pages = useInfiniteQuery(
    trpc.enrollments.list.infiniteQueryOptions(
      { journey: journeyKey, limit: pageSize, ...(node ? { node: node.id } : {}) },
      { getNextPageParam: (page) => page.cursor, ...live },
    ),
  );
  const at = node && counts?.nodes[node.id];
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <aside className={classes.panel} aria-label={t('panel.label')}>
      <header className={classes.header}>
        <h2 className={classes.title}>{node ? t('panel.at', { name: node.view.card.name }) : t('panel.title')}</h2>
        {node && (
          <Button size="xs" variant="subtle" onClick={onAll}>
            {t('panel.all')}
          </Button>
        )}
      </header>
      {!node && counts && <LiveFigures counts={counts} />}
      <div className={classes.body}>
        <div className={classes.results}>{node && at && <NodeResults view={node.view} counts={at} />}</div>
        <FailedMessages failed={failed} node={node?.id} />
        {pages.isPending && <Waiting />}
        {pages.isSuccess && rows.length === 0 && (
          <EmptyState icon="users" title={node ? t('empty.nodeTitle') : t('empty.title')}>
            {node ? t('empty.nodeText') : t('empty.text')}
          </EmptyState>
        )}
        <ul className={classes.rows}>
          {rows.map((row) => (
            <EnrollmentRow key={row.id} row={row} onShow={onShow} />
          ))}
        </ul>
        {pages.hasNextPage && (
          <Button
            fullWidth
            variant="subtle"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('panel.more')}
          </Button>
        )}
      </div>
    </aside>
  );
}
