import type { Desk } from '@waymark/runtime/api';
import { EmptyState } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import classes from './desk-list.module.css';
import { groupTasks } from './groups.ts';
import { placeHash } from './place.ts';
import { TaskCard } from './task-card.tsx';

interface DeskListProps {
  desk: Desk;
  token: string;
  /** The task that is open. */
  chosen: string | undefined;
}

/** What is to do, by when it is due; what waits; and what came to an end lately. */
export function DeskList({ desk, token, chosen }: DeskListProps) {
  const { t } = useTranslation('desk');
  const { tasks, waiting, ended } = desk;
  const card = (task: Desk['tasks'][number]) => (
    <li key={task.id}>
      <TaskCard task={task} href={placeHash({ token, task: task.id })} current={task.id === chosen} />
    </li>
  );
  return (
    <>
      {tasks.length === 0 && (
        <EmptyState icon="inbox" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
      {groupTasks(tasks, new Date()).map((group) => (
        <section key={group.name} className={classes.group} aria-label={t(`group.${group.name}`)}>
          <h2 className={classes.heading}>
            {t(`group.${group.name}`)}
            <span className={classes.count}>{group.tasks.length}</span>
          </h2>
          <ul className={classes.cards}>{group.tasks.map(card)}</ul>
        </section>
      ))}
      {waiting > 0 && <p className={classes.waiting}>{t('waiting', { count: waiting })}</p>}
      {ended.length > 0 && (
        <details className={classes.group}>
          <summary className={classes.summary}>
            {t('ended')}
            <span className={classes.count}>{ended.length}</span>
          </summary>
          <ul className={classes.cards}>{ended.map(card)}</ul>
        </details>
      )}
    </>
  );
}
