import type { Journey } from '@waymark/core/journey';
import type { JourneyResult } from '@waymark/core/simulator/audience';
import { DayBars } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../words/date-text.ts';
import { useFormat } from '../../words/use-format.ts';
import { allMessages } from './counts.ts';
import { daysOf } from './days-of.ts';
import { ResultSection } from './result-section.tsx';
import { useChannels } from './use-channels.ts';

/** How many messages go on which day, by channel. */
export function PerDay({ journey, result }: { journey: Journey; result: JourneyResult }) {
  const { t, i18n } = useTranslation('simulation');
  const format = useFormat();
  const channels = useChannels(journey);
  const days = daysOf(result).map(({ date, counts }) => ({ day: dateText(date, i18n.language), counts }));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const count = format.count(allMessages(result.messages));
  return (
    <ResultSection title={t('perDay')}>
      <DayBars
        series={channels.filter(({ key }) => result.messages[key])}
        days={days}
        format={format.count}
        label={t('perDayText', { count, from: first.day, to: last.day })}
      />
    </ResultSection>
  );
}
