import type { TraceRow } from '@waymark/core/simulator';
import { expect, it } from 'vitest';
import { createFormat } from '../../words/format.ts';
import { type TraceWords, traceRows } from './trace-rows.ts';

const words = {
  t: (key: string, { name = '' }: { name?: string } = {}) => `${key} ${name}`.trim(),
  editor: (key: string) => key,
  format: createFormat('en'),
  views: new Map(),
  eventLabel: (event: string) => event,
  onPick: () => {},
} as unknown as TraceWords;
const waiting = (at: string, until: string | null, node = 'week-before') =>
  ({ type: 'waiting', at, node, until }) as unknown as TraceRow;
const titles = (rows: TraceRow[]) => traceRows(rows, words).map(({ title }) => title);

it('a wait that is re-timed is told as moved, not as a second wait', () => {
  const rows = [waiting('2026-03-02T08:00:00Z', '2026-05-01'), waiting('2026-03-03T08:00:00Z', '2026-05-08')];
  expect(titles(rows)).toEqual(['trace.waiting Week before', 'trace.moved Week before']);
});

it('a wait that looks again and waits on as before is told once', () => {
  const rows = [waiting('2026-03-02T08:00:00Z', '2026-05-01'), waiting('2026-03-03T08:00:00Z', '2026-05-01')];
  expect(titles(rows)).toEqual(['trace.waiting Week before']);
  expect(titles([waiting('2026-03-02T08:00:00Z', null), waiting('2026-03-03T08:00:00Z', null)])).toHaveLength(1);
});

it('waits at two steps are two', () => {
  const rows = [waiting('2026-03-02T08:00:00Z', null), waiting('2026-03-03T08:00:00Z', null, 'answer')];
  expect(titles(rows)).toEqual(['trace.waiting Week before', 'trace.waiting Answer']);
});

it('a wait that only time ends is told until then, one that something else may end until then at most', () => {
  const outlets = (...ids: string[]) => ({ card: { name: 'Wait', outlets: ids.map((id) => ({ id, name: id })) } });
  const views = new Map([
    ['pause', outlets('next')],
    ['answer', outlets('happened', 'timeout')],
  ]);
  const why = (node: string) =>
    traceRows([waiting('2026-03-02T08:00:00Z', '2026-03-05T08:00:00Z', node)], { ...words, views } as never)[0]?.why;
  expect(why('pause')).toEqual([{ text: 'trace.untilThen' }]);
  expect(why('answer')).toEqual([{ text: 'trace.until' }]);
});
