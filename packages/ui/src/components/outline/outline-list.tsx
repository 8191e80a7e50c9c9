import { CornerDownRight } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NodeTile, type TileTone } from '../canvas/node-tile.tsx';
import { Sentence, type SentencePart } from '../canvas/sentence.tsx';
import classes from './outline-list.module.css';

/** One line of an outline: a step, or where a path joins one that was told before. */
export interface OutlineEntry {
  key: string;
  /** How many ways parted above it. */
  depth: number;
  family: TileTone;
  icon: string;
  name: string;
  /** The way by which it is come to, e.g. `Else`. */
  outlet?: string;
  /** Left out: the path joins this step, which was told before. */
  sentence?: readonly SentencePart[];
  /** What is wrong with it. */
  problem?: { severity: 'error' | 'warning'; message: string };
}

/** A journey as an indented list. */
export interface OutlineListProps {
  label: string;
  entries: readonly OutlineEntry[];
  onPick(key: string): void;
}

/** Lists inside lists stop growing deeper here, so that long journeys stay readable. */
const deepest = 8;

/** Tells a journey line by line, each way to its end before the next: lists in lists. Arrows go from line to line. */
export function OutlineList({ label, entries, onPick }: OutlineListProps) {
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const lines = [...(root.current?.querySelectorAll('button') ?? [])];
    lines[lines.indexOf(event.target as HTMLButtonElement) + step]?.focus();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the lines inside arrive here
    <div ref={root} onKeyDown={onKeyDown}>
      <Steps label={label} lines={linesOf(entries)} onPick={onPick} />
    </div>
  );
}

/** A line, and the lines of the ways that part at it. */
interface Line {
  key: string;
  entry: OutlineEntry;
  inner: Line[];
}

function linesOf(entries: readonly OutlineEntry[]): Line[] {
  const top: Line[] = [];
  const open: Line[][] = [top];
  for (const [n, entry] of entries.entries()) {
    const line: Line = { key: `${n} ${entry.key}`, entry, inner: [] };
    const depth = Math.min(entry.depth, deepest, open.length - 1);
    open[depth]?.push(line);
    open.splice(depth + 1, open.length, line.inner);
  }
  return top;
}

interface StepsProps {
  label?: string;
  lines: readonly Line[];
  onPick: OutlineListProps['onPick'];
}

function Steps({ label, lines, onPick }: StepsProps) {
  return (
    <ol className={classes.list} aria-label={label}>
      {lines.map(({ key, entry, inner }) => (
        <li key={key}>
          <Step entry={entry} onPick={onPick} />
          {inner.length > 0 && <Steps lines={inner} onPick={onPick} />}
        </li>
      ))}
    </ol>
  );
}

function Step({ entry, onPick }: { entry: OutlineEntry; onPick: OutlineListProps['onPick'] }) {
  const { t } = useTranslation('ui');
  const { key, family, icon, name, outlet, sentence, problem } = entry;
  return (
    <div className={classes.line} data-joins={sentence ? undefined : true}>
      {sentence ? (
        <NodeTile family={family} icon={icon} size={24} />
      ) : (
        <CornerDownRight size={16} aria-hidden className={classes.join} />
      )}
      <div className={classes.words}>
        <button type="button" className={classes.name} onClick={() => onPick(key)}>
          {outlet && <span className={classes.outlet}>{outlet}</span>}
          {outlet && ' '}
          {sentence ? name : t('outline.joins', { name })}
        </button>
        {sentence && (
          <p className={classes.sentence}>
            <Sentence parts={sentence} />
          </p>
        )}
        {problem && (
          <p className={classes.problem} data-severity={problem.severity}>
            {problem.message}
          </p>
        )}
      </div>
    </div>
  );
}
