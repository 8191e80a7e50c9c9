import { nameOf, readable } from '@waymark/core/journey';
import type { TraceRow } from '@waymark/core/simulator';
import type { SimulatedCase } from '@waymark/runtime/testing';

/** What somebody reads of a thing that happened: its instant, where and what, and until when or why not. */
export interface ReadRow {
  at: string;
  title: string;
  /** What stands below it; left out where it is a reason told in the reader's language alone. */
  why?: string;
}

/** The words of a language that a panel tells rows with, as they stand in the designer's files. */
export interface TellingWords {
  live: Record<'trace' | 'reason' | 'ending', Record<string, string>>;
  outlets: Record<string, string>;
  /** An instant as it is written there. */
  written(instant: string): string;
}

/** Said by the row before. */
const saidBefore = ['sent', 'blocked', 'failed', 'updated'];

/**
 * What a panel is to tell of the rows that the command prints, reckoned from the printed rows alone: all but having entered a
 * node, having left it by what was just told, and a wait that goes on as before.
 */
export function toldRows({ journey, rows }: SimulatedCase, words: TellingWords): ReadRow[] {
  const nodes = new Map(journey.nodes.map((node) => [node.id, node]));
  const name = ({ node = '' }: TraceRow) => nameOf((nodes.get(node) ?? { id: node }) as Parameters<typeof nameOf>[0]);
  const { live, outlets, written } = words;
  const until = (row: TraceRow) =>
    row.until ? fill(live.trace.until, { until: written(row.until) }) : (live.trace.noEnd ?? '');
  const untilThen = (row: TraceRow) =>
    row.until ? fill(live.trace.untilThen, { until: written(row.until) }) : (live.trace.noEnd ?? '');
  const isOnlyTime = ({ node = '' }: TraceRow) =>
    /"until":\{"type":"(duration|window)"/.test(JSON.stringify(nodes.get(node) ?? {}));
  const outlet = ({ node = '', outlet: left = 'next' }: TraceRow) =>
    JSON.stringify(nodes.get(node) ?? {}).includes(`"outlet":"${left}"`)
      ? readable(left)
      : (outlets[left] ?? readable(left));
  const reason = (why = '') => live.reason[why] ?? why;
  const title = (row: TraceRow) =>
    fill(live.trace[row.type], { name: name(row), outlet: outlet(row), goal: readable(row.goal ?? '') });
  const told: ReadRow[] = [];
  let waiting: TraceRow | undefined;
  for (const row of rows) {
    if (row.type === 'entered' || (row.type === 'left' && saidBefore.includes(row.because?.code ?? ''))) continue;
    const goesOn = row.type === 'waiting' && waiting?.node === row.node;
    if (goesOn && waiting?.until === row.until) continue;
    waiting = row.type === 'waiting' ? row : undefined;
    const read = { at: row.at, title: goesOn ? fill(live.trace.moved, { name: name(row) }) : title(row) };
    if (row.type === 'left') told.push(read);
    else if (row.type === 'waiting') told.push({ ...read, why: isOnlyTime(row) ? untilThen(row) : until(row) });
    else if (row.type === 'held') told.push({ ...read, why: `${reason(row.why)} ${until(row)}` });
    else if (row.type === 'exited') told.push({ ...read, why: ending(row, live.ending) });
    else told.push({ ...read, why: row.type === 'blocked' || row.type === 'failed' ? reason(row.why) : '' });
  }
  return told;
}

const ending = ({ reason = '' }: TraceRow, words: Record<string, string>): string =>
  (reason !== 'other' && words[reason]) || fill(words.other, { reason: readable(reason) });

const fill = (text = '', values: Record<string, string>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
