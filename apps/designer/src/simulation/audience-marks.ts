import type { JourneyResult, NodeResult } from '@waymark/core/simulator/audience';
import type { TFunction } from 'i18next';
import type { AllMarks, EdgeMarks, Marks } from '../editor/canvas/marks.ts';
import type { Views } from '../editor/canvas/node-view.ts';
import { outletKey } from '../editor/state/edge-id.ts';
import type { Format } from '../words/format.ts';

/** What marks are worded with. */
export interface MarkWords {
  t: TFunction<'simulation'>;
  format: Format;
}

/** How an audience went through a journey, on its nodes and edges. */
export function audienceMarks(result: JourneyResult, views: Views, words: MarkWords): AllMarks {
  const nodes: Record<string, Marks> = {};
  const edges: Record<string, EdgeMarks> = {};
  const { format } = words;
  for (const [id, view] of views) {
    const node = result.nodes[id];
    nodes[id] = node ? nodeMarks(node, words) : {};
    const { outlets } = view.card;
    for (const { id: outlet } of outlets) {
      const count = node?.outlets[outlet] ?? 0;
      edges[outletKey(id, outlet)] = {
        count: format.count(count),
        part: result.enrolled === 0 ? 0 : Math.min(1, count / result.enrolled),
        ...(node && node.left > 0 && outlets.length > 1 ? { share: format.percent(rounded(count / node.left)) } : {}),
      };
    }
  }
  return { nodes, edges };
}

function nodeMarks({ waiting, sent, blocked, failed, goals }: NodeResult, { t, format }: MarkWords): Marks {
  const unsent = blocked + failed;
  return {
    ...(sent + unsent > 0 && {
      strip: {
        text: t('sent', { shown: format.count(sent) }),
        strong: format.count(sent),
        ...(unsent > 0 && { blocked: t('unsent', { shown: format.count(unsent) }) }),
      },
    }),
    ...(waiting > 0 && {
      hereNow: { count: waiting, label: t('here', { count: waiting, shown: format.count(waiting) }) },
    }),
    ...(goals > 0 && {
      goal: { count: format.count(goals), label: t('goal', { count: goals, shown: format.count(goals) }) },
    }),
  };
}

/** Whole percents. */
export const rounded = (share: number): number => Math.round(share * 100) / 100;
