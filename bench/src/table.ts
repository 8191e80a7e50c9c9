import type { Measure } from './measure.ts';

/** The measures of one benchmark as lines of text. */
export function tableOf(title: string, measures: readonly Measure[]): string {
  const rows = [
    ['', 'Waymark', 'rival', 'ratio', 'goal', ''],
    ...measures.map(({ figure, rival, ours, theirs, ratio, goal, met }) => [
      `${figure} (${rival})`,
      figureText(ours),
      Number.isNaN(theirs) ? '' : figureText(theirs),
      Number.isNaN(ratio) ? '' : ratio.toFixed(2),
      goal ? ('atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`) : '',
      met === undefined ? '' : met ? 'met' : 'MISSED',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [title, ...lines.map((line) => `  ${line.trimEnd()}`)].join('\n');
}

const figureText = (figure: number): string =>
  figure >= 1_000 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(3);
