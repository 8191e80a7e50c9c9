import { readable } from '@waymark/core/journey';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../api/use-connectors.ts';
import { useFormat } from '../../words/use-format.ts';
import type { Views } from '../canvas/node-view.ts';
import { useBringIntoSight } from '../canvas/use-bring-into-sight.ts';
import { useLooks } from '../kinds/use-looks.ts';
import type { TraceWords } from './trace-rows.ts';

/**
 * What the rows of a trace are worded with, beside the canvas that shows these nodes. Instants are told in `zone`; left out: in
 * the browser's.
 */
export function useTraceWords(views: Views, zone?: string): TraceWords {
  const { t } = useTranslation('live');
  const { connectors, contents, language, t: editor } = useLooks();
  const format = useFormat(zone);
  const { eventLabel } = useConnectors();
  const onPick = useBringIntoSight();
  return useMemo(() => {
    const nameOf = (id: string) => views.get(id)?.card.name ?? readable(id);
    return { t, editor, language, sentences: { connectors, contents, nameOf }, format, views, eventLabel, onPick };
  }, [t, editor, language, connectors, contents, format, views, eventLabel, onPick]);
}
