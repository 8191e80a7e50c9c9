import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../api/use-connectors.ts';
import { useFormat } from '../../words/use-format.ts';
import type { Views } from '../canvas/node-view.ts';
import { useBringIntoSight } from '../canvas/use-bring-into-sight.ts';
import type { TraceWords } from './trace-rows.ts';

/** What the rows of a trace are worded with, beside the canvas that shows these nodes. */
export function useTraceWords(views: Views): TraceWords {
  const { t } = useTranslation('live');
  const { t: editor } = useTranslation('editor');
  const format = useFormat();
  const { eventLabel } = useConnectors();
  const onPick = useBringIntoSight();
  return useMemo(
    () => ({ t, editor, format, views, eventLabel, onPick }),
    [t, editor, format, views, eventLabel, onPick],
  );
}
