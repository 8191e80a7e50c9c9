import type { Journey } from '@waymark/core/journey';
import type { TraceRow } from '@waymark/core/simulator';
import { initialsOf, TracePanel } from '@waymark/ui/components';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { spanText } from '../../words/span.ts';
import { type MarksStore, setMarks, unmarked } from '../canvas/marks.ts';
import type { Views } from '../canvas/node-view.ts';
import { traceRows, untilText } from './trace-rows.ts';
import { useTraceWords } from './use-trace-words.ts';
import { walkMarks } from './walk-marks.ts';

/** One customer's walk. */
export interface WalkProps {
  journey: Journey;
  views: Views;
  marks: MarksStore;
  customer: string;
  trace: readonly TraceRow[] | undefined;
  tools?: ReactNode;
  empty?: ReactNode;
  /** Below what happened. */
  after?: ReactNode;
  footer?: ReactNode;
}

/** Draws a walk on the canvas beside it, and tells it in a panel. */
export function Walk({ journey, views, marks, customer, trace, tools, empty, after, footer }: WalkProps) {
  const { i18n } = useTranslation();
  const words = useTraceWords(views);
  const { t, format, onPick: bringIntoSight } = words;
  const latest = trace?.findLast((row) => row.node !== undefined)?.node;

  useEffect(() => {
    if (!trace) return;
    const heldUntil = (row: TraceRow) => untilText(row, { t, format });
    const notSent = ({ type }: TraceRow) => t(type === 'failed' ? 'trace.notDelivered' : 'trace.notSent');
    setMarks(marks, walkMarks(journey, trace, { format, token: initialsOf(customer), heldUntil, notSent }));
  }, [journey, marks, customer, trace, format, t]);
  useEffect(() => () => setMarks(marks, unmarked), [marks]);
  useEffect(() => {
    if (latest !== undefined) bringIntoSight(latest);
  }, [bringIntoSight, latest]);

  const rows = useMemo(() => traceRows(trace ?? [], words), [trace, words]);
  const first = trace?.[0];
  const last = trace?.at(-1);
  const spanMs = first && last ? Date.parse(last.at) - Date.parse(first.at) : 0;
  const span = spanMs < 1000 ? '' : spanText(spanMs, i18n.language);
  return (
    <TracePanel
      title={t('trace.title', { customer })}
      rows={rows}
      {...(rows.length > 0
        ? {
            summary:
              span === '' ? t('trace.steps', { count: rows.length }) : t('trace.summary', { count: rows.length, span }),
          }
        : {})}
      {...(tools ? { tools } : {})}
      {...(empty ? { empty } : {})}
      {...(after ? { after } : {})}
      {...(footer ? { footer } : {})}
    />
  );
}
