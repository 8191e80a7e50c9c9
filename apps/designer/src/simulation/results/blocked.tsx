import type { JourneyResult } from '@waymark/core/simulator/audience';
import { BarList } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import classes from './audience-results.module.css';
import { allMessages, blockedColor, bySize, total } from './counts.ts';
import { ResultSection } from './result-section.tsx';
import { useReasons } from './use-reasons.ts';

/** What was not sent, and why. */
export function Blocked({ result }: { result: JourneyResult }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const reasons = useReasons();
  const { blocked, failed, held, messages } = result;
  const unsent = total(blocked) + total(failed);
  if (unsent === 0 && total(held) === 0) return null;
  const asked = unsent + allMessages(messages);
  const bars = [...bySize(blocked), ...bySize(failed)].map(([why, count]) => ({
    key: why,
    label: reasons.unsent(why),
    value: format.count(count),
    share: count / Math.max(1, ...Object.values(blocked), ...Object.values(failed)),
    color: blockedColor,
  }));
  return (
    <ResultSection
      title={t('blocked')}
      aside={t('ofMessages', { shown: format.count(unsent), total: format.count(asked) })}
    >
      <BarList label={t('blocked')} bars={bars} />
      {total(held) > 0 && (
        <p className={classes.note}>{t('held', { count: total(held), shown: format.count(total(held)) })}</p>
      )}
    </ResultSection>
  );
}
