import { CornerDownRight } from 'lucide-react';
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

/** Indentation stops growing here, so that deep journeys stay readable. */
const deepest = 8;

/** Tells a journey line by line, each way to its end before the next. */
export function OutlineList({ label, entries, onPick }: OutlineListProps) {
  const { t } = useTranslation('ui');
  return (
    <ol className={classes.list} aria-label={label}>
      {entries.map(({ key, depth, family, icon, name, outlet, sentence, problem }, n) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: WAI-ARIA 1.2 gives list items a level
        <li
          key={`${n} ${key}`}
          className={classes.line}
          aria-level={depth + 1}
          style={{ paddingInlineStart: 12 + Math.min(depth, deepest) * 24 }}
          data-joins={sentence ? undefined : true}
        >
          {sentence ? (
            <NodeTile family={family} icon={icon} size={24} />
          ) : (
            <CornerDownRight size={16} aria-hidden className={classes.join} />
          )}
          <div className={classes.words}>
            <button type="button" className={classes.name} onClick={() => onPick(key)}>
              {outlet && <span className={classes.outlet}>{outlet}</span>}
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
        </li>
      ))}
    </ol>
  );
}
