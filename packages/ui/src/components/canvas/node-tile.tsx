import type { Family } from '../../theme/family-colors.ts';
import { Icon } from '../icons/icon.tsx';
import classes from './node-tile.module.css';

/** A tile's look: a node family, or the tone of something that happened. */
export type TileTone = Family | 'accent' | 'good' | 'error' | 'warning' | 'plain';

/** A tile's icon and colours. */
export interface NodeTileProps {
  family: TileTone;
  /** The icon's name in the registry. */
  icon: string;
  /** 32 on nodes and panels, 28 in the exit pill, 24 in lists; left out: 32. */
  size?: 24 | 28 | 32;
  /** Shown on hover and read aloud; left out where the word stands beside the tile. */
  title?: string;
  /** Grey, for what was not walked. */
  quiet?: boolean;
}

const iconSizes = { 24: 14, 28: 16, 32: 18 };

/** An icon on the soft tile of its family. */
export function NodeTile({ family, icon, size = 32, title, quiet }: NodeTileProps) {
  return (
    <span
      className={classes.tile}
      data-family={family}
      data-size={size}
      data-quiet={quiet || undefined}
      {...(title && { role: 'img', title, 'aria-label': title })}
    >
      <Icon name={icon} size={iconSizes[size]} />
    </span>
  );
}
