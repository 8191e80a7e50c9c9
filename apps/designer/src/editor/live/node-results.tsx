import { type Bar, BarList, PanelSection } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../api/trpc.ts';
import { useConnectors } from '../../api/use-connectors.ts';
import { capitalized } from '../../words/capitalized.ts';
import { useFormat } from '../../words/use-format.ts';
import type { NodeView } from '../canvas/node-view.ts';
import { messageResults, splitResults } from './results.ts';

type Counts = Answers['journeys']['counts']['nodes'][string];

interface NodeResultsProps {
  view: NodeView;
  counts: Counts;
}

/** What came of a node: of a message what its readers did, of a split how many of each arm met a goal. */
export function NodeResults({ view, counts }: NodeResultsProps) {
  const { t, i18n } = useTranslation('live');
  const format = useFormat();
  const { eventLabel, find } = useConnectors();
  const { node, card } = view;
  const said = (count: number, share: number) =>
    t('results.of', { shown: format.count(count), share: format.percent(share) });
  if (node.kind === 'channel') {
    const events = find(String(node.connector))?.capabilities.events ?? [];
    const results = messageResults(counts, events);
    if (results.length === 0) return null;
    const bars = results.map(({ key, event, count, share, tone }): Bar => {
      const label =
        event === undefined
          ? t(`results.${key as 'sent' | 'blocked' | 'failed'}`)
          : capitalized(eventLabel(event), i18n.language);
      const color = tone === 'bad' ? { color: 'var(--wm-chart-blocked)' } : {};
      return { key, label, value: key === 'sent' ? format.count(count) : said(count, share), share, ...color };
    });
    return (
      <PanelSection title={t('results.title')}>
        <BarList label={t('results.title')} bars={bars} />
      </PanelSection>
    );
  }
  if (node.kind === 'split') {
    const names = new Map(card.outlets.map(({ id, name }) => [id, name]));
    const bars = splitResults(counts, [...names.keys()]).map(
      ({ arm, goals, share }): Bar => ({
        key: arm,
        label: names.get(arm) ?? arm,
        value: said(goals, share),
        share,
        color: 'var(--wm-good)',
      }),
    );
    return (
      <PanelSection title={t('results.goals')}>
        <BarList label={t('results.goals')} bars={bars} />
      </PanelSection>
    );
  }
  return null;
}
