import { Link } from '@tanstack/react-router';
import { StatusPill } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useFormat } from '../words/use-format.ts';
import type { Rep } from './inbox-page.tsx';
import classes from './inbox-table.module.css';
import { TaskMenu } from './task-menu.tsx';
import { taskTones } from './task-tones.ts';

/** A task as the owner sees it. */
export type Task = Answers['inbox']['tasks']['rows'][number];

/** A task: what it is, whom it is about, who has it, by when, and where it stands. */
export function TaskRow({ task, reps }: { task: Task; reps: readonly Rep[] }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { title, journey, journeyName, enrollment, customer, rep, role, state, dueAt, endedAt, outcome, reason } = task;
  const isLate = endedAt === undefined && dueAt !== undefined && Date.parse(dueAt) < Date.now();
  const instant = endedAt ?? dueAt;
  const day = instant === undefined ? '–' : format.day(instant);
  const offer = role === undefined ? t('offered') : t('offeredTo', { role });
  return (
    <tr>
      <td>
        <span className={classes.name}>{title}</span>
        <span className={classes.second}>
          {task.priority === 'high' && endedAt === undefined && (
            <>
              <b className={classes.urgent}>{t('urgent')}</b>{' '}
            </>
          )}
          <Link to="/journeys/$journey" params={{ journey }} search={{ mode: 'live', enrollment }}>
            {journeyName}
          </Link>
        </span>
      </td>
      <td>{customer.name}</td>
      <td>{rep?.name ?? offer}</td>
      <td className={isLate ? classes.late : classes.figure}>{isLate ? t('late', { when: day }) : day}</td>
      <td>
        <span title={state === 'waiting' ? t('waitsHint') : undefined}>
          <StatusPill tone={taskTones[state]} dot>
            {t(`states.${state}`)}
          </StatusPill>
        </span>
        {(outcome ?? reason) !== undefined && <span className={classes.second}>{outcome ?? reason}</span>}
      </td>
      <td>{endedAt === undefined && <TaskMenu task={task} reps={reps} />}</td>
    </tr>
  );
}
