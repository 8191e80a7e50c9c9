import type { Journey } from '@waymark/core/journey';
import type { TraceRow } from '@waymark/core/simulator';
import { initialsOf, TracePanel } from '@waymark/ui/components';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { spanText } from '../../words/span.ts';
import { type MarksStore, setMarks, unmarked } from '../canvas/marks.ts';
import type { Views } from '../canvas/node-view.ts';
import { type Telling, traceRows, untilText } from './trace-rows.ts';
import { useTraceWords } from './use-trace-words.ts';
import { walkMarks } from './walk-marks.ts';

/** One customer's walk. */
export interface WalkProps {
  journey: Journey;
  views: Views;
  marks: MarksStore;
  customer: string;
  trace: readonly TraceRow[] | undefined;
  /** What decided, and how much of it has come by now; left out: all has come. */
  telling?: Telling;
  /** The zone instants are told in; left out: the browser's. */
  zone?: string | undefined;
  tools?: ReactNode;
  empty?: ReactNode;
  /** Below what happened. */
  after?: ReactNode;
  footer?: ReactNode;
}

/** Draws a walk on the canvas beside it, and tells it in a panel. */
export function Walk(props: WalkProps) {
  const { journey, views, marks, customer, trace, telling, zone, tools, empty, after, footer } = props;
  const { i18n } = useTranslation();
  const words = useTraceWords(views, zone);
  const come = useMemo(() => trace?.slice(0, telling?.come), [trace, telling?.come]);
  const { t, format, onPick: bringIntoSight } = words;
  const latest = come?.findLast((row) => row.node !== undefined)?.node;

  useEffect(() => {
    if (!come) return;
    const heldUntil = (row: TraceRow) => untilText(row, { t, format });
    const notSent = ({ type }: TraceRow) => t(type === 'failed' ? 'trace.notDelivered' : 'trace.notSent');
    setMarks(marks, walkMarks(journey, come, { format, token: initialsOf(customer), heldUntil, notSent }));
  }, [journey, marks, customer, come, format, t]);
  useEffect(() => () => setMarks(marks, unmarked), [marks]);
  useEffect(() => {
    if (latest !== undefined) void bringIntoSight(latest);
  }, [bringIntoSight, latest]);

  const rows = useMemo(() => traceRows(trace ?? [], words, telling), [trace, words, telling]);
  const first = come?.[0];
  const last = come?.at(-1);
  const spanMs = first && last ? Date.parse(last.at) - Date.parse(first.at) : 0;
  const count = rows.filter(({ stage }) => stage !== 'next').length;
  const span = spanMs < 1000 ? '' : spanText(spanMs, i18n.language);
  return (
    <TracePanel
      title={t('trace.title', { customer })}
      rows={rows}
      {...(rows.length > 0
        ? {
            summary: span === '' ? t('trace.steps', { count }) : t('trace.summary', { count, span }),
          }
        : {})}
      {...(tools ? { tools } : {})}
      {...(empty ? { empty } : {})}
      {...(after ? { after } : {})}
      {...(footer ? { footer } : {})}
    />
  );
}
