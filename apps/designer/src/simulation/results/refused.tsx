import type { Counts } from '@waymark/core/simulator/audience';
import { BarList } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import { blockedColor, bySize } from './counts.ts';
import { ResultSection } from './result-section.tsx';
import { useReasons } from './use-reasons.ts';

/** Who was not let in, and why. */
export function Refused({ refused }: { refused: Counts }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const reasons = useReasons();
  const bars = bySize(refused).map(([why, count]) => ({
    key: why,
    label: reasons.refusal(why),
    value: format.count(count),
    share: count / Math.max(...Object.values(refused)),
    color: blockedColor,
  }));
  return (
    <ResultSection title={t('notEntered')}>
      <BarList label={t('notEntered')} bars={bars} />
    </ResultSection>
  );
}
