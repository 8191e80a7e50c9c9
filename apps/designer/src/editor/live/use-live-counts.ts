import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import { type AllMarks, type EdgeMarks, type Marks, type MarksStore, setMarks, unmarked } from '../canvas/marks.ts';
import type { Views } from '../canvas/node-view.ts';
import { outletKey } from '../state/edge-id.ts';

const pollMs = 2_000;
type Counts = Answers['journeys']['counts'];

interface LiveCounts {
  journeyKey: string;
  marks: MarksStore;
  views: Views;
}

/** Counts on nodes and edges, asked for every two seconds while the page is looked at. */
export function useLiveCounts({ journeyKey, marks, views }: LiveCounts): Counts | undefined {
  const { t } = useTranslation('live');
  const format = useFormat();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.journeys.counts.queryOptions({ key: journeyKey }, { refetchInterval: pollMs }));
  useEffect(() => {
    if (!data) return;
    setMarks(
      marks,
      countMarks({
        counts: data,
        views,
        format: format.count,
        hereNow: (count) => t('here', { count, shown: format.count(count) }),
      }),
    );
  }, [data, format, marks, t, views]);
  useEffect(() => () => setMarks(marks, unmarked), [marks]);
  return data;
}

interface CountWords {
  counts: Counts;
  views: Views;
  format(count: number): string;
  hereNow(count: number): string;
}

function countMarks({ counts, views, format, hereNow }: CountWords): AllMarks {
  const nodes: Record<string, Marks> = {};
  const edges: Record<string, EdgeMarks> = {};
  for (const [id, view] of views) {
    const node = counts.nodes[id];
    if (node && node.waiting > 0) nodes[id] = { hereNow: { count: node.waiting, label: hereNow(node.waiting) } };
    for (const outlet of view.card.outlets) {
      edges[outletKey(id, outlet.id)] = { count: format(node?.outlets[outlet.id] ?? 0) };
    }
  }
  return { nodes, edges };
}
