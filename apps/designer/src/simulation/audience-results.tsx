import type { Journey } from '@waymark/core/journey';
import { type Counts, type JourneyResult, percentilesOf } from '@waymark/core/simulator/audience';
import { BarList, DayBars, EmptyState, PanelSection } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { dateText } from '../words/date-text.ts';
import { spanText } from '../words/span.ts';
import { useFormat } from '../words/use-format.ts';
import { rounded } from './audience-marks.ts';
import classes from './audience-results.module.css';
import { daysOf } from './days-of.ts';
import { reachOf } from './reach-of.ts';
import { useChannels } from './use-channels.ts';
import { useReasons } from './use-reasons.ts';

interface AudienceResultsProps {
  journey: Journey;
  /** Undefined before the first run. */
  result: JourneyResult | undefined;
}

const blockedColor = 'var(--wm-chart-blocked)';
const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What came of an audience run, in figures, by day, by reason and by channel. */
export function AudienceResults({ journey, result }: AudienceResultsProps) {
  const { t } = useTranslation('simulation');
  if (!result || result.enrolled === 0) {
    const refused = result && total(result.refused) > 0;
    return (
      <aside className={classes.panel} aria-label={t('results')}>
        <EmptyState icon="flask-conical" title={t(result ? 'nobodyTitle' : 'emptyTitle')}>
          {t(result ? 'nobodyText' : 'emptyText')}
        </EmptyState>
        {refused && <Refused refused={result.refused} />}
      </aside>
    );
  }
  return (
    <aside className={classes.panel} aria-label={t('results')}>
      <Figures result={result} />
      <PerDay journey={journey} result={result} />
      <Blocked result={result} />
      <Reach journey={journey} result={result} />
      <Endings result={result} />
      <Durations durations={result.durations} />
      {total(result.refused) > 0 && <Refused refused={result.refused} />}
    </aside>
  );
}

function Figures({ result }: { result: JourneyResult }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const { enrolled, written, reached, messages } = result;
  const figures = [
    { key: 'written', value: format.percent(rounded(written / enrolled)) },
    { key: 'reached', value: format.percent(reached / enrolled) },
    { key: 'messages', value: format.count(Object.values(messages).reduce((sum, days) => sum + total(days), 0)) },
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

function PerDay({ journey, result }: { journey: Journey; result: JourneyResult }) {
  const { t, i18n } = useTranslation('simulation');
  const format = useFormat();
  const channels = useChannels(journey);
  const days = daysOf(result).map(({ date, counts }) => ({ day: dateText(date, i18n.language), counts }));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const count = format.count(Object.values(result.messages).reduce((sum, byDay) => sum + total(byDay), 0));
  return (
    <PanelSection title={t('perDay')}>
      <DayBars
        series={channels.filter(({ key }) => result.messages[key])}
        days={days}
        format={format.count}
        label={t('perDayText', { count, from: first.day, to: last.day })}
      />
    </PanelSection>
  );
}

function Blocked({ result }: { result: JourneyResult }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const reasons = useReasons();
  const { blocked, failed, held, messages } = result;
  const unsent = total(blocked) + total(failed);
  if (unsent === 0 && total(held) === 0) return null;
  const asked = unsent + Object.values(messages).reduce((sum, days) => sum + total(days), 0);
  const bars = [...bySize(blocked), ...bySize(failed)].map(([why, count]) => ({
    key: why,
    label: reasons.unsent(why),
    value: format.count(count),
    share: count / Math.max(1, ...Object.values(blocked), ...Object.values(failed)),
    color: blockedColor,
  }));
  return (
    <PanelSection
      title={t('blocked')}
      aside={t('ofMessages', { shown: format.count(unsent), total: format.count(asked) })}
    >
      <BarList label={t('blocked')} bars={bars} />
      {total(held) > 0 && (
        <p className={classes.note}>{t('held', { count: total(held), shown: format.count(total(held)) })}</p>
      )}
    </PanelSection>
  );
}

function Reach({ journey, result }: { journey: Journey; result: JourneyResult }) {
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
    <PanelSection title={t('reach')} aside={t('reachText')}>
      <BarList label={t('reach')} bars={bars} />
    </PanelSection>
  );
}

function Endings({ result }: { result: JourneyResult }) {
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
        <PanelSection title={t('goals')}>
          <BarList label={t('goals')} bars={met.map((one) => ({ ...one, color: 'var(--wm-good)' }))} />
        </PanelSection>
      )}
      <PanelSection title={t('ended')}>
        <BarList label={t('ended')} bars={open > 0 ? [...endings, bar('open', t('stillIn'), open)] : endings} />
      </PanelSection>
    </>
  );
}

function Durations({ durations }: { durations: readonly number[] }) {
  const { t, i18n } = useTranslation('simulation');
  const percentiles = percentilesOf(durations);
  if (!percentiles) return null;
  return (
    <PanelSection title={t('duration')}>
      <dl className={classes.durations}>
        {(['p10', 'p50', 'p90'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`durations.${key}`)}</dt>
            <dd>{t('atMost', { span: spanText(percentiles[key], i18n.language) })}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}

function Refused({ refused }: { refused: Counts }) {
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
    <PanelSection title={t('notEntered')}>
      <BarList label={t('notEntered')} bars={bars} />
    </PanelSection>
  );
}

const bySize = (counts: Counts): [string, number][] => Object.entries(counts).sort(([, a], [, b]) => b - a);
