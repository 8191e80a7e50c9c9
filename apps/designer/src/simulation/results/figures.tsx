import type { JourneyResult } from '@waymark/core/simulator/audience';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import { rounded } from '../audience-marks.ts';
import classes from './audience-results.module.css';
import { allMessages } from './counts.ts';

/** The run in three figures; how many reach a goal only where there is one. */
export function Figures({ result, hasGoals }: { result: JourneyResult; hasGoals: boolean }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const { enrolled, written, reached, messages } = result;
  const figures = [
    { key: 'written', value: format.percent(rounded(written / enrolled)) },
    ...(hasGoals ? [{ key: 'reached', value: format.percent(reached / enrolled) } as const] : []),
    { key: 'messages', value: format.count(allMessages(messages)) },
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(({ key, value }) => (
        <div key={key} className={classes.figure} data-good={key === 'reached' || undefined}>
          <dt>{t(`figures.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
