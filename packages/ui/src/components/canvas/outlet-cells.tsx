import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeCardProps, NodeOutlet } from './node-card.tsx';
import classes from './outlet-cells.module.css';

/** Which handle is to be drawn. */
export interface HandlePlace {
  type: 'input' | 'outlet';
  /** The outlet's id; left out for the input. */
  outlet?: string;
  walked: boolean;
}

/** Draws a handle inside an element that is positioned: the input centred on the top edge, an outlet on the bottom edge. */
export type RenderHandle = (place: HandlePlace) => ReactNode;

/** The class of a handle, for canvases that bring their own element (React Flow's `Handle`). */
export function handleClass({ type, walked }: HandlePlace): string {
  return [classes.handle, classes[type], walked ? classes.walkedHandle : ''].join(' ');
}

/** A handle that is only drawn. */
export function renderDot(place: HandlePlace): ReactNode {
  return <i key={place.outlet ?? place.type} className={`${handleClass(place)} ${classes.dot}`} />;
}

interface OutletCellsProps {
  outlets: readonly NodeOutlet[];
  walk: NodeCardProps['walk'];
  renderHandle: RenderHandle;
  /** Drawn above the handle of a single outlet. */
  children?: ReactNode;
}

/** A node's foot: one cell for each of several outlets, with its handle under it; for a single outlet only the handle. */
export function OutletCells({ outlets, walk, renderHandle, children }: OutletCellsProps) {
  const [only] = outlets;
  if (outlets.length < 2) {
    return (
      <>
        {children}
        {only && renderHandle({ type: 'outlet', outlet: only.id, walked: walk === 'walked' })}
      </>
    );
  }
  return (
    <div className={classes.cells} data-quiet={walk === 'not-walked' || undefined}>
      {outlets.map((outlet) => (
        <span
          key={outlet.id}
          className={classes.cell}
          data-muted={outlet.muted || undefined}
          data-taken={outlet.taken || undefined}
        >
          {outlet.taken && <Check size={12} strokeWidth={2.6} aria-hidden />}
          <span className={classes.name} title={outlet.name}>
            {outlet.name}
          </span>
          {renderHandle({ type: 'outlet', outlet: outlet.id, walked: outlet.taken ?? false })}
        </span>
      ))}
    </div>
  );
}
