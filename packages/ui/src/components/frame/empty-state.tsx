import type { ReactNode } from 'react';
import { NodeTile, type TileTone } from '../canvas/node-tile.tsx';
import classes from './empty-state.module.css';

/** What an empty place says. */
export interface EmptyStateProps {
  /** The icon's name in the registry. */
  icon: string;
  family?: TileTone;
  title: string;
  /** One or two sentences: what would be here, and how to get it. */
  children?: ReactNode;
  /** Buttons; one solid at most. */
  buttons?: ReactNode;
}

/** An empty place that teaches: what it is for, and the next step. */
export function EmptyState({ icon, family = 'accent', title, children, buttons }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <NodeTile family={family} icon={icon} />
      <h2 className={classes.title}>{title}</h2>
      {children && <p className={classes.text}>{children}</p>}
      {buttons && <div className={classes.buttons}>{buttons}</div>}
    </div>
  );
}
