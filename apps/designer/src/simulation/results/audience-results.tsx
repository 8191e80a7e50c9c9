import { VisuallyHidden } from '@mantine/core';
import type { Journey } from '@waymark/core/journey';
import type { JourneyResult } from '@waymark/core/simulator/audience';
import { EmptyState } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import classes from './audience-results.module.css';
import { Blocked } from './blocked.tsx';
import { total } from './counts.ts';
import { Durations } from './durations.tsx';
import { Endings } from './endings.tsx';
import { Figures } from './figures.tsx';
import { PerDay } from './per-day.tsx';
import { Reach } from './reach.tsx';
import { Refused } from './refused.tsx';

interface AudienceResultsProps {
  journey: Journey;
  /** Undefined before the first run. */
  result: JourneyResult | undefined;
}

/** What came of an audience run, in figures, by day, by reason and by channel. */
export function AudienceResults({ journey, result }: AudienceResultsProps) {
  const { t } = useTranslation('simulation');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached by keyboard
    <aside className={classes.panel} aria-label={t('results')} tabIndex={0}>
      <VisuallyHidden>
        <h2>{t('results')}</h2>
      </VisuallyHidden>
      {result && result.enrolled > 0 ? (
        <>
          <Figures result={result} hasGoals={(journey.goals ?? []).length > 0} />
          <PerDay journey={journey} result={result} />
          <Blocked result={result} />
          <Reach journey={journey} result={result} />
          <Endings result={result} />
          <Durations durations={result.durations} />
        </>
      ) : (
        <EmptyState icon="flask-conical" title={t(result ? 'nobodyTitle' : 'emptyTitle')}>
          {t(result ? 'nobodyText' : 'emptyText')}
        </EmptyState>
      )}
      {result && total(result.refused) > 0 && <Refused refused={result.refused} />}
    </aside>
  );
}
