import type { NodeCardProps } from './node-card.tsx';
import { NodeMarks } from './node-marks.tsx';
import classes from './node-pill.module.css';
import { NodeTile } from './node-tile.tsx';
import { renderDot } from './outlet-cells.tsx';
import { Sentence } from './sentence.tsx';

/** The 40-high form of a node, for exits: tile, name and reason in one line. */
export function NodePill(props: NodeCardProps) {
  const {
    family,
    icon,
    name,
    sentence,
    walk,
    selected,
    tools,
    problem,
    withInput = true,
    renderHandle = renderDot,
  } = props;
  return (
    <div
      className={classes.pill}
      data-walk={walk}
      data-selected={selected || undefined}
      data-problem={problem?.severity}
      title={problem?.message}
    >
      {withInput && renderHandle({ type: 'input', walked: walk === 'walked' || walk === 'here' })}
      <span className={classes.tile}>
        <NodeTile family={family} icon={icon} size={28} quiet={walk === 'not-walked'} />
      </span>
      <span className={classes.name}>{name}</span>
      <span className={classes.reason}>
        <Sentence parts={sentence} />
      </span>
      <NodeMarks {...props} />
      {selected && tools && <div className={classes.tools}>{tools}</div>}
    </div>
  );
}
