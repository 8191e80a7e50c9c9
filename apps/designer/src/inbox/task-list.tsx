import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState, ListTable } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import { useTRPC } from '../api/trpc.ts';
import { Waiting } from '../shell/waiting.tsx';
import type { Rep } from './inbox-page.tsx';
import classes from './inbox-table.module.css';
import { TaskRow } from './task-row.tsx';

interface TaskListProps {
  show: 'open' | 'ended';
  reps: readonly Rep[];
}

const all = 'all';
const nobody = 'nobody';

/** Tasks that are to do, or that ended: of all reps, of one, or those that nobody has yet. */
export function TaskList({ show, reps }: TaskListProps) {
  const { t } = useTranslation('inbox');
  const trpc = useTRPC();
  const [whose, setWhose] = useState(all);
  const query = { show, limit: 50, ...(whose === all ? {} : { rep: whose }) };
  const pages = useInfiniteQuery(
    trpc.inbox.tasks.infiniteQueryOptions(query, {
      getNextPageParam: ({ cursor }) => cursor,
      ...live,
    }),
  );
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const choices = [
    { value: all, label: t('filter.all') },
    { value: nobody, label: t('filter.nobody') },
    ...reps.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <Select
        className={classes.filter ?? ''}
        aria-label={t('filter.label')}
        data={choices}
        value={whose}
        onChange={(value) => setWhose(value ?? all)}
      />
      {pages.isPending && <Waiting />}
      {pages.isSuccess && rows.length === 0 && (
        <div className={classes.card}>
          <EmptyState icon="inbox" title={t(`empty.${show}.title`)}>
            {t(`empty.${show}.text`)}
          </EmptyState>
        </div>
      )}
      {rows.length > 0 && (
        <ListTable
          columns={[
            { label: t('task') },
            { label: t('customer') },
            { label: t('who') },
            { label: t(show === 'open' ? 'due' : 'ended') },
            { label: t('state') },
            { className: classes.menuColumn },
          ]}
        >
          {rows.map((task) => (
            <TaskRow key={task.id} task={task} reps={reps} />
          ))}
        </ListTable>
      )}
      {pages.hasNextPage && (
        <Button className={classes.more ?? ''} loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
