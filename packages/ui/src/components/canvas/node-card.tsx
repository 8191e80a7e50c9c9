import { memo, type ReactNode } from 'react';
import type { Family } from '../../theme/family-colors.ts';
import classes from './node-card.module.css';
import { NodeMarks } from './node-marks.tsx';
import { NodePill } from './node-pill.tsx';
import { NodeStrip, type Strip } from './node-strip.tsx';
import { NodeTile } from './node-tile.tsx';
import { OutletCells, type RenderHandle, renderDot } from './outlet-cells.tsx';
import { Sentence, type SentencePart } from './sentence.tsx';

/** One exit of a node, drawn as a cell in its foot. */
export interface NodeOutlet {
  id: string;
  name: string;
  /** For *Else* and *Timeout*. */
  muted?: boolean;
  /** Taken by the customer who is shown. */
  taken?: boolean;
}

/** Everything a node shows. Words come in finished; the card decides only how they look. */
export interface NodeCardProps {
  family: Family;
  /** The icon's name in the registry. */
  icon: string;
  name: string;
  /** The kind in a word, in the family's colour. */
  kindLabel: string;
  sentence: readonly SentencePart[];
  /** Drawn as cells when there are two or more; a single one is only a handle. */
  outlets?: readonly NodeOutlet[];
  /** `pill`: the 40-high form of an exit. */
  form?: 'card' | 'pill';
  /** A trigger takes no edge in. */
  withInput?: boolean;
  problem?: { severity: 'error' | 'warning'; message: string };
  /** A line at the foot: held until, sent and blocked. */
  strip?: Strip;
  /** How many are at this node now, with the words. */
  hereNow?: { count: number; label: string };
  /** Seen from one customer's walk. */
  walk?: 'walked' | 'here' | 'not-walked';
  /** When the customer came by. */
  stamp?: string;
  /** The initials of the customer who is here. */
  token?: string;
  /** How many reached a goal here, and the same in words. */
  goal?: { count: string; label: string };
  selected?: boolean;
  /** Stands 12 px to the right of a selected node. */
  tools?: ReactNode;
  /** Draws the handles; left out: plain dots. */
  renderHandle?: RenderHandle;
}

/** A node's width: 240, and 80 more for each outlet above three. */
export function nodeWidth(outlets: number): number {
  return 240 + Math.max(0, outlets - 3) * 80;
}

/** A node of a journey as it is drawn on the canvas: it reads as a sentence, and grows rather than cut one. */
export const NodeCard = memo(function NodeCard(props: NodeCardProps) {
  if (props.form === 'pill') return <NodePill {...props} />;
  const { family, icon, name, kindLabel, sentence, outlets = [], problem, strip, walk, selected } = props;
  const { withInput = true, renderHandle = renderDot, tools } = props;
  const foot = problem ? { tone: problem.severity, text: problem.message } : strip;
  return (
    <div
      className={classes.node}
      data-family={family}
      data-walk={walk}
      data-selected={selected || undefined}
      data-problem={problem?.severity}
      style={{ width: nodeWidth(outlets.length) }}
    >
      {withInput && renderHandle({ type: 'input', walked: walk === 'walked' || walk === 'here' })}
      <div className={classes.main}>
        <NodeTile family={family} icon={icon} quiet={walk === 'not-walked'} />
        <div className={classes.words}>
          <div className={classes.head}>
            <span className={classes.name} title={name}>
              {name}
            </span>
            <span className={classes.kind}>{kindLabel}</span>
          </div>
          <p className={classes.sentence}>
            <Sentence parts={sentence} />
          </p>
        </div>
      </div>
      {foot && outlets.length > 1 && <NodeStrip {...foot} />}
      <OutletCells outlets={outlets} walk={walk} renderHandle={renderHandle}>
        {foot && outlets.length < 2 && <NodeStrip {...foot} last />}
      </OutletCells>
      <NodeMarks {...props} />
      {selected && tools && <div className={classes.tools}>{tools}</div>}
    </div>
  );
});
