import { VisuallyHidden } from '@mantine/core';
import { Check, Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CountBadge } from '../frame/count-badge.tsx';
import type { NodeCardProps } from './node-card.tsx';
import classes from './node-marks.module.css';

/** What sits on a node's border: problem dot, time stamp, live count, goal flag, the customer's token. */
export function NodeMarks({ problem, stamp, hereNow, goal, token }: NodeCardProps) {
  const { t } = useTranslation('ui');
  return (
    <>
      {(stamp || hereNow || goal) && (
        <div className={classes.pills} data-beside-dot={problem ? true : undefined}>
          {goal && (
            <span className={classes.goal} title={goal.label}>
              <Flag size={12} strokeWidth={2.2} aria-hidden />
              <span aria-hidden>{goal.count}</span>
              <VisuallyHidden>{goal.label}</VisuallyHidden>
            </span>
          )}
          {hereNow && hereNow.count > 0 && <CountBadge count={hereNow.count} label={hereNow.label} />}
          {stamp && (
            <span className={classes.stamp}>
              <Check size={12} strokeWidth={2.6} aria-hidden />
              {stamp}
            </span>
          )}
        </div>
      )}
      {problem && (
        <span
          className={classes.problem}
          data-severity={problem.severity}
          role="img"
          aria-label={t(`problem.${problem.severity}`)}
          title={problem.message}
        >
          !
        </span>
      )}
      {token && <span className={classes.token}>{token}</span>}
    </>
  );
}
