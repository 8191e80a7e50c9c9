import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './problem-list.module.css';

/** A problem as it is shown: core's `Problem`, with the node's name beside its id. */
export interface ShownProblem {
  code: string;
  severity: 'error' | 'warning';
  message: string;
  node?: string | undefined;
  nodeName?: string | undefined;
}

/** Problems and what a click on one does. */
export interface ProblemListProps {
  problems: readonly ShownProblem[];
  /** Jumps to the problem's node; left out: rows are not buttons. */
  onPick?: (problem: ShownProblem) => void;
}

/** What a check found, errors first, each leading to its node. */
export function ProblemList({ problems, onPick }: ProblemListProps) {
  const { t } = useTranslation('ui');
  const sorted = [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return (
    <ul className={classes.list} aria-label={t('problem.list')}>
      {sorted.map((problem, place) => {
        const Mark = problem.severity === 'error' ? CircleAlert : TriangleAlert;
        const words = (
          <>
            <Mark className={classes.mark} size={16} aria-label={t(`problem.${problem.severity}`)} />
            <span className={classes.words}>
              {problem.nodeName && <span className={classes.node}>{problem.nodeName}</span>}
              <span className={classes.message}>{problem.message}</span>
            </span>
          </>
        );
        return (
          <li
            key={`${problem.code} ${problem.node ?? ''} ${place}`}
            data-severity={problem.severity}
            className={classes.problem}
          >
            {onPick && problem.node ? (
              <button type="button" className={classes.row} onClick={() => onPick(problem)}>
                {words}
              </button>
            ) : (
              <div className={classes.row}>{words}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
