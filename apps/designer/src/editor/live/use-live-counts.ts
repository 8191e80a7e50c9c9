import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../../api/live.ts';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import { type MarksStore, setMarks, unmarked } from '../canvas/marks.ts';
import type { Views } from '../canvas/node-view.ts';
import { liveMarks } from './live-marks.ts';
import type { Failed } from './use-failed-messages.ts';

const none: readonly Failed[] = [];

interface LiveCounts {
  journeyKey: string;
  marks: MarksStore;
  views: Views;
  /** The messages that failed lately; undefined until they are known. */
  failed: readonly Failed[] | undefined;
}

/** Counts on nodes and edges, kept up to date, and what failed on the nodes. */
export function useLiveCounts(asked: LiveCounts): Answers['journeys']['counts'] | undefined {
  const { journeyKey, marks, views, failed = none } = asked;
  const { t } = useTranslation(['live', 'simulation']);
  const format = useFormat();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.journeys.counts.queryOptions({ key: journeyKey }, live));
  useEffect(() => {
    if (!data) return;
    const figures = {
      counts: data,
      failed,
      format: format.count,
      hereNow: (count: number) => t('here', { count, shown: format.count(count) }),
      failedHere: (count: number) => t('failed.here', { count, shown: format.count(count) }),
      sentHere: (count: number) => t('simulation:sent', { shown: format.count(count) }),
      unsentHere: (count: number) => t('simulation:unsent', { shown: format.count(count) }),
    };
    setMarks(marks, liveMarks(views, figures));
  }, [data, failed, format, marks, t, views]);
  useEffect(() => () => setMarks(marks, unmarked), [marks]);
  return data;
}
