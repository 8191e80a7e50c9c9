import { readable } from '@waymark/core/journey';
import type { Asked, Decision, TraceRow } from '@waymark/core/simulator';
import type { TileTone, TracePanelRow } from '@waymark/ui/components';
import type { TFunction } from 'i18next';
import type { Format } from '../../words/format.ts';
import { outletName, type Views } from '../canvas/node-view.ts';
import { type CheckWords, traceChecks } from './trace-checks.ts';

/** What rows are worded with. */
export interface TraceWords extends CheckWords {
  t: TFunction<'live'>;
  format: Format;
  views: Views;
  eventLabel(event: string): string;
  onPick(node: string): void;
}

interface Drawing {
  family: TileTone;
  icon: string;
}

const plain: Drawing = { family: 'plain', icon: 'route' };
/** What is drawn by what happened, not by where. */
const drawings: Partial<Record<TraceRow['type'], Drawing>> = {
  goal: { family: 'good', icon: 'flag' },
  exited: { family: 'end', icon: 'log-out' },
};

/** How a trace is told beyond its rows. */
export interface Telling {
  /** What decided; left out: not known. */
  decisions?: readonly Decision[];
  /** How many rows have come by now, the others being still to come; left out: all. */
  come?: number;
}

/** A trace told: one row for each thing worth telling, with the reason in a sentence. */
export function traceRows(trace: readonly TraceRow[], words: TraceWords, telling: Telling = {}): TracePanelRow[] {
  const { decisions = [], come = trace.length } = telling;
  const told = trace
    .map((row, n) => ({ row, n }))
    .filter(({ row }) => isTold(row))
    .filter(({ row }, index, all) => !isSaidAgain(row, all[index - 1]?.row));
  const hasEnded = trace[come - 1]?.type === 'exited';
  const latest = hasEnded ? undefined : told.findLast(({ n }) => n < come)?.n;
  return told.map(({ row, n }, index) =>
    tell(row, {
      words,
      key: String(index),
      stage: n >= come ? 'next' : n === latest ? 'now' : 'past',
      moved: waitsOn(row, told[index - 1]?.row),
      asked: decisions.find((decision) => decision.row === n)?.asked ?? [],
    }),
  );
}

/** Whether a wait goes on that was told before; it is told again where it was re-timed, as when its occasion moves. */
const waitsOn = (row: TraceRow, before: TraceRow | undefined): boolean =>
  row.type === 'waiting' && before?.type === 'waiting' && before.node === row.node;

const isSaidAgain = (row: TraceRow, before: TraceRow | undefined): boolean =>
  waitsOn(row, before) && (before?.until ?? null) === (row.until ?? null);

/** Why somebody left, where a row before has told it. */
const toldBefore: ReadonlySet<string> = new Set(['sent', 'blocked', 'failed', 'updated']);

/** Entering says nothing by itself; neither does leaving what was sent, or has changed the customer. */
function isTold({ type, because }: TraceRow): boolean {
  return type !== 'entered' && !(type === 'left' && because !== undefined && toldBefore.has(because.code));
}

interface Told {
  words: TraceWords;
  key: string;
  stage: 'past' | 'now' | 'next';
  moved: boolean;
  asked: readonly Asked[];
}

function tell(row: TraceRow, { words, key, stage, moved, asked }: Told): TracePanelRow {
  const { format, views, onPick } = words;
  const view = row.node === undefined ? undefined : views.get(row.node);
  const { family, icon } = drawings[row.type] ?? view?.card ?? plain;
  const why = whyOf(row, words);
  const checks = traceChecks(asked, notAskedBy(row, words), words);
  const node = row.node;
  return {
    key,
    family,
    icon,
    title: moved ? words.t('trace.moved', { name: nameIn(row, words) }) : titleOf(row, words),
    time: format.stamp(row.at),
    dateTime: row.at,
    stage,
    ...(why === undefined ? {} : { why: [{ text: why }] }),
    ...(checks.length > 0 ? { checks } : {}),
    ...(view && node !== undefined ? { onPick: () => onPick(node) } : {}),
  };
}

/** The cases of a branch after the one that was taken. */
function notAskedBy({ node, outlet, because }: TraceRow, { views }: TraceWords): string[] {
  if (because?.code !== 'case' || node === undefined) return [];
  const outlets = views.get(node)?.card.outlets.map(({ id }) => id) ?? [];
  return outlets.slice(outlets.indexOf(outlet ?? '') + 1).filter((id) => id !== 'else');
}

function nameIn({ node }: TraceRow, { views }: Pick<TraceWords, 'views'>): string {
  return node === undefined ? '' : (views.get(node)?.card.name ?? readable(node));
}

/** What a row says, without its time. */
export function titleOf(row: TraceRow, { t, editor, views }: TraceWords): string {
  const name = nameIn(row, { views });
  switch (row.type) {
    case 'left':
      return t('trace.left', { name, outlet: outletOf(row, { editor, views }) });
    case 'goal':
      return t('trace.goal', { goal: readable(row.goal ?? '') });
    default:
      return t(`trace.${row.type}`, { name });
  }
}

/** An outlet as its node shows it. */
function outletOf(
  { node, outlet = 'next' }: TraceRow,
  { editor, views }: Pick<TraceWords, 'editor' | 'views'>,
): string {
  const drawn = node === undefined ? undefined : views.get(node)?.card.outlets.find(({ id }) => id === outlet);
  return drawn?.name ?? outletName(outlet, editor);
}

const reasons = [
  'consent',
  'suppressed',
  'cap',
  'no-address',
  'quiet-hours',
  'paused',
  'policy',
  'connection',
  'unknown-outcome',
  'invalid-message',
  'refused',
  'transient',
  'rate-limited',
  'auth',
  'config',
] as const;
const endings = ['end', 'goal', 'stopped', 'too-many-visits', 'erased'] as const;

/** Why it happened, or until when it lasts, in a sentence. */
export function whyOf(row: TraceRow, words: TraceWords): string | undefined {
  const { t } = words;
  switch (row.type) {
    case 'waiting':
      return waitText(row, words);
    case 'held':
      return [reasonText(row.why, t), untilText(row, words)].join(' ');
    case 'blocked':
    case 'failed':
      return reasonText(row.why, t);
    case 'left':
      return becauseText(row, words);
    case 'exited': {
      const known = endings.find((reason) => reason === row.reason);
      return known ? t(`ending.${known}`) : t('ending.other', { reason: readable(row.reason ?? '') });
    }
    default:
      return undefined;
  }
}

/** Until when somebody waits: at most, where something else may end the wait. */
function waitText(row: TraceRow, words: TraceWords): string {
  const { until, node } = row;
  const view = node === undefined ? undefined : words.views.get(node);
  const outlets = new Set(view?.card.outlets.map(({ id }) => id));
  const isOnlyTime = outlets.has('next') && !outlets.has('timeout');
  if (until == null || !isOnlyTime) return untilText(row, words);
  return words.t('trace.untilThen', { until: words.format.stamp(until) });
}

/** Until when somebody waits or is held at most, in words. */
export function untilText({ until }: TraceRow, { t, format }: Pick<TraceWords, 't' | 'format'>): string {
  return until == null ? t('trace.noEnd') : t('trace.until', { until: format.stamp(until) });
}

function reasonText(why: string | undefined, t: TraceWords['t']): string {
  const known = reasons.find((reason) => reason === why);
  return known ? t(`reason.${known}`) : (why ?? '');
}

function becauseText({ because, why }: TraceRow, { t, eventLabel }: TraceWords): string | undefined {
  if (!because) return why;
  switch (because.code) {
    case 'case':
      return t('because.case', { case: because.case });
    case 'happened':
      return t('because.happened', { event: eventLabel(because.event) });
    case 'blocked':
    case 'failed':
      return reasonText(because.why, t);
    default:
      return t(`because.${because.code}`);
  }
}
