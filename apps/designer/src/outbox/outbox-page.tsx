import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '@waymark/ui/components';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import { useTRPC } from '../api/trpc.ts';
import { ChannelTabs } from '../channels/channel-tabs.tsx';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { MessageList } from './message-list.tsx';
import { MessageView } from './message-view.tsx';
import classes from './outbox-page.module.css';

const pageSize = 50;
/** The messages that channels without a connection captured, and the one that is open. */
export function OutboxPage() {
  const { t } = useTranslation('outbox');
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { message, journey } = useSearch({ from: '/channels/outbox' });
  const pages = useInfiniteQuery(
    trpc.outbox.list.infiniteQueryOptions(
      { limit: pageSize, ...(journey === undefined ? {} : { journey }) },
      { getNextPageParam: (page) => page.cursor, ...live },
    ),
  );
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const open = message ?? rows[0]?.id;
  const show = useCallback(
    (id: string) =>
      void navigate({ to: '/channels/outbox', search: (before) => ({ ...before, message: id }), replace: true }),
    [navigate],
  );
  // What is shown first stays, whatever arrives while it is read.
  useEffect(() => {
    if (message === undefined && open !== undefined) show(open);
  }, [message, open, show]);
  return (
    <Page title={t('title')} lead={t('lead')} tools={<ChannelTabs current="outbox" />}>
      {pages.isPending && <Waiting />}
      {pages.isSuccess && rows.length === 0 && (
        <div className={classes.card}>
          <EmptyState icon="inbox" title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        </div>
      )}
      {rows.length > 0 && (
        <div className={classes.split}>
          <MessageList
            rows={rows}
            open={open}
            onOpen={show}
            {...(pages.hasNextPage ? { onMore: () => void pages.fetchNextPage() } : {})}
          />
          {open !== undefined && <MessageView key={open} id={open} />}
        </div>
      )}
    </Page>
  );
}
