import { percentilesOf } from '@waymark/core/simulator/audience';
import { useTranslation } from 'react-i18next';
import { spanText } from '../../words/span.ts';
import classes from './audience-results.module.css';
import { ResultSection } from './result-section.tsx';

/** How long those took who are through. */
export function Durations({ durations }: { durations: readonly number[] }) {
  const { t, i18n } = useTranslation('simulation');
  const percentiles = percentilesOf(durations);
  if (!percentiles) return null;
  return (
    <ResultSection title={t('duration')}>
      <dl className={classes.durations}>
        {(['p10', 'p50', 'p90'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`durations.${key}`)}</dt>
            <dd>{t('atMost', { span: spanText(percentiles[key], i18n.language) })}</dd>
          </div>
        ))}
      </dl>
    </ResultSection>
  );
}
