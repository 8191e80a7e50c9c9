import type { JourneyResult } from '@waymark/core/simulator/audience';
import { BarList } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import { bySize } from './counts.ts';
import { ResultSection } from './result-section.tsx';
import { useReasons } from './use-reasons.ts';

/** Which goals were met, and how enrollments ended. */
export function Endings({ result }: { result: JourneyResult }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const reasons = useReasons();
  const { goals, ended, open, enrolled } = result;
  const bar = (key: string, label: string, count: number) => ({
    key,
    label,
    value: format.count(count),
    share: count / enrolled,
  });
  const met = bySize(goals).map(([goal, count]) => bar(goal, reasons.goal(goal), count));
  const endings = bySize(ended).map(([reason, count]) => bar(reason, reasons.ending(reason), count));
  return (
    <>
      {met.length > 0 && (
        <ResultSection title={t('goals')}>
          <BarList label={t('goals')} bars={met.map((one) => ({ ...one, color: 'var(--wm-good)' }))} />
        </ResultSection>
      )}
      <ResultSection title={t('ended')}>
        <BarList label={t('ended')} bars={open > 0 ? [...endings, bar('open', t('stillIn'), open)] : endings} />
      </ResultSection>
    </>
  );
}
