import type { DeskTask } from '@waymark/runtime/api';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import classes from './due-text.module.css';

/** By when a task is to be done, and that it is late where it is. */
export function DueText({ task: { dueAt } }: { task: Pick<DeskTask, 'dueAt'> }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (dueAt === undefined) return null;
  const isLate = Date.parse(dueAt) < Date.now();
  return (
    <time dateTime={dueAt} className={isLate ? classes.late : classes.due}>
      {t(isLate ? 'wasDue' : 'due', { when: format.dayWithin(dueAt) })}
    </time>
  );
}
