import type { DeskTask } from '@waymark/runtime/api';
import { AvatarInitials } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { DueText } from './due-text.tsx';
import { StatePill } from './state-pill.tsx';
import classes from './task-card.module.css';

interface TaskCardProps {
  task: DeskTask;
  href: string;
  current: boolean;
}

/** A task in the list: a large thing to touch. */
export function TaskCard({ task, href, current }: TaskCardProps) {
  const { t } = useTranslation('desk');
  const isOpen = task.endedAt === undefined;
  return (
    <a className={classes.card} href={href} aria-current={current || undefined}>
      <AvatarInitials name={task.customer} size={36} />
      <span className={classes.words}>
        <span className={classes.title}>{task.title}</span>
        <span className={classes.about}>{task.customer}</span>
        <span className={classes.facts}>
          {isOpen && task.priority === 'high' && <b className={classes.urgent}>{t('priority.high')}</b>}
          {isOpen && <DueText task={task} />}
          <StatePill task={task} />
        </span>
      </span>
    </a>
  );
}
