import { isolated } from '@waymark/core/text';
import type { DeskTaskDetail } from '@waymark/runtime/api';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import classes from './closed-notice.module.css';
import { wordReason } from './reasons.ts';

const known = [
  'recalled',
  'expired',
  'taken',
  'completed',
  'dismissed',
  'answered',
  'at-limit',
  'not-accepted',
  'wrong-outcome',
] as const;

interface ClosedNoticeProps {
  /** Why nothing can be done about the task: its state, or the code with which an answer was refused. */
  code: string;
  task: DeskTaskDetail | undefined;
}

/** Says clearly that, and why, there is nothing to do about a task any more. */
export function ClosedNotice({ code, task }: ClosedNoticeProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const own = code === 'completed' || code === 'dismissed';
  const said = [
    task?.outcome,
    task?.reason && wordReason(task.reason, t),
    task?.note,
    task?.endedAt && format.day(task.endedAt),
  ].flatMap((part) => (part ? [isolated(part)] : []));
  const Sign = own ? CircleCheck : TriangleAlert;
  return (
    <div role="status" className={classes.notice} data-own={own || undefined}>
      <Sign size={20} aria-hidden />
      <div className={classes.words}>
        <p className={classes.text}>{t(`closed.${known.find((one) => one === code) ?? 'not-found'}`)}</p>
        {own && said.length > 0 && <p>{said.join(' · ')}</p>}
      </div>
    </div>
  );
}
