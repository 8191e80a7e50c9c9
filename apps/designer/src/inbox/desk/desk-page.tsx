import { useQuery } from '@tanstack/react-query';
import { EmptyState, Logo } from '@waymark/ui/components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf, createDeskClient } from './desk-client.ts';
import { DeskList } from './desk-list.tsx';
import classes from './desk-page.module.css';
import { Loading } from './loading.tsx';
import { usePlace } from './place.ts';
import { TaskPane } from './task-pane.tsx';

const pollMs = 20_000;

/** The list at the left and the open task beside it; on a phone one at a time. */
export function DeskPage() {
  const { t, i18n } = useTranslation('desk');
  const { token, task } = usePlace();
  const client = useMemo(() => createDeskClient(token, i18n.language), [token, i18n.language]);
  const desk = useQuery({ queryKey: ['desk', token], queryFn: client.list, refetchInterval: pollMs });
  const isBad = desk.isError && codeOf(desk.error) === 'bad-link';
  if (isBad) {
    return (
      <main className={classes.alone}>
        <Logo />
        <h1 className={classes.title}>{t('title')}</h1>
        <EmptyState icon="shield-x" title={t('badLink.title')}>
          {t('badLink.text')}
        </EmptyState>
      </main>
    );
  }
  return (
    <main className={classes.desk} data-open={task !== undefined || undefined}>
      <section className={classes.list} aria-label={t('title')}>
        <header className={classes.head}>
          <Logo />
          <div className={classes.words}>
            <h1 className={classes.title}>{t('title')}</h1>
            {desk.data && <p className={classes.rep}>{desk.data.rep}</p>}
          </div>
        </header>
        {desk.isError && (
          <p role="status" className={classes.stale}>
            {t('trouble.stale')}
          </p>
        )}
        {desk.data ? <DeskList desk={desk.data} token={token} chosen={task} /> : desk.isPending && <Loading />}
      </section>
      <div className={classes.task}>
        {task === undefined ? (
          <EmptyState icon="inbox" title={t('choose.title')}>
            {t('choose.text')}
          </EmptyState>
        ) : (
          <TaskPane key={task} id={task} token={token} client={client} />
        )}
      </div>
    </main>
  );
}
