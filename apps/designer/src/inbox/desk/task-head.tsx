import type { DeskTaskDetail } from '@waymark/runtime/api';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import { DueText } from './due-text.tsx';
import { StatePill } from './state-pill.tsx';
import classes from './task-head.module.css';

/** What a task is, whom it is about, and by when. */
export function TaskHead({ task }: { task: DeskTaskDetail }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{task.title}</h1>
      <p className={classes.about}>{t('about', { customer: task.customer })}</p>
      <p className={classes.facts}>
        <StatePill task={task} />
        {task.endedAt === undefined && task.priority !== 'normal' && (
          <span data-priority={task.priority} className={classes.priority}>
            {t(`priority.${task.priority}`)}
          </span>
        )}
        {task.endedAt === undefined && <DueText task={task} />}
        {task.endedAt === undefined && task.expiresAt !== undefined && (
          <time dateTime={task.expiresAt} className={classes.expires}>
            {t('expires', { when: format.dayWithin(task.expiresAt) })}
          </time>
        )}
      </p>
    </header>
  );
}
