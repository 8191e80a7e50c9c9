import type { Journey } from '@waymark/core/journey';
import type { JourneyResult } from '@waymark/core/simulator/audience';
import { BarList } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import { rounded } from '../audience-marks.ts';
import { reachOf } from './reach-of.ts';
import { ResultSection } from './result-section.tsx';
import { useChannels } from './use-channels.ts';

/** How many of those who get to a message of a channel are sent it. */
export function Reach({ journey, result }: { journey: Journey; result: JourneyResult }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const channels = useChannels(journey);
  const reach = reachOf(result, channels);
  if (reach.length === 0) return null;
  const bars = reach.map(({ key, label, color, share }) => ({
    key,
    label,
    color,
    share,
    value: format.percent(rounded(share)),
  }));
  return (
    <ResultSection title={t('reach')} aside={t('reachText')}>
      <BarList label={t('reach')} bars={bars} />
    </ResultSection>
  );
}
