import { type KeyboardEvent, memo } from 'react';
import type { EdgeRoute } from './edge-route.ts';
import classes from './outlet-edge.module.css';

/** An edge's route and state. */
export interface OutletEdgeProps extends EdgeRoute {
  /** Seen from one customer's walk. */
  walk?: 'walked' | 'not-walked';
  /** A count stands on it: drawn in the colour of audiences. */
  counted?: boolean;
  /** The share of the audience that goes here, 0 to 1; makes the line up to 18 px wide, 2.5 at least. */
  share?: number;
  selected?: boolean;
  /** A node is being dragged over the edge and would be put into it. */
  dropTarget?: boolean;
  /** Puts a step into this edge; left out: no `+`. */
  onAdd?: () => void;
  /** What the `+` does, for screen readers. */
  addLabel?: string;
}

/** An edge inside an SVG: its line, a wide invisible one to hover, and the `+` (20 px drawn, 28 px to hit). */
export const OutletEdge = memo(function OutletEdge(props: OutletEdgeProps) {
  const { path, plus, walk, counted, share, selected, dropTarget, onAdd, addLabel } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onAdd?.();
  };
  return (
    <g
      className={classes.edge}
      data-walk={walk}
      data-selected={selected || undefined}
      data-drop-target={dropTarget || undefined}
      data-audience={counted || undefined}
    >
      <path className={classes.hit} d={path} />
      <path
        className={classes.line}
        d={path}
        style={share === undefined ? undefined : { strokeWidth: Math.max(2.5, share * 18) }}
      />
      {onAdd && (
        // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
        <g
          className={classes.plus}
          role="button"
          tabIndex={0}
          aria-label={addLabel}
          onClick={onAdd}
          onKeyDown={onKeyDown}
        >
          <circle className={classes.plusHit} cx={plus.x} cy={plus.y} r={14} />
          <circle className={classes.halo} cx={plus.x} cy={plus.y} r={15} />
          <circle className={classes.disc} cx={plus.x} cy={plus.y} r={10} />
          <path className={classes.cross} d={`M${plus.x - 4.5} ${plus.y}h9m-4.5 -4.5v9`} />
        </g>
      )}
    </g>
  );
});
