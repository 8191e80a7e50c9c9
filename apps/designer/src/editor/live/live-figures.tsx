import { useTranslation } from 'react-i18next';
import type { Answers } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import classes from './live-figures.module.css';

/** The journey in three figures. */
export function LiveFigures({ counts }: { counts: Answers['journeys']['counts'] }) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const goals = Object.values(counts.goals).reduce((sum, count) => sum + count, 0);
  const figures = [
    { key: 'open', value: counts.open },
    { key: 'entered', value: counts.entered },
    { key: 'goals', value: goals },
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(({ key, value }) => (
        <div key={key} className={classes.figure}>
          <dt className={classes.label}>{t(`figures.${key}`)}</dt>
          <dd className={classes.value}>{format.count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
