import type { Family } from '../../theme/family-colors.ts';
import { type ChannelTile, ChannelTiles } from './channel-tiles.tsx';
import { JourneyThumbnail } from './journey-thumbnail.tsx';
import classes from './template-card.module.css';

/** A journey to start from. */
export interface TemplateCardProps {
  name: string;
  description: string;
  channels: readonly ChannelTile[];
  /** The journey's families by row, top to bottom, to draw a thumbnail from. */
  rows: readonly (readonly Family[])[];
  onPick: () => void;
}

/** A template with a small drawing of its shape. */
export function TemplateCard({ name, description, channels, rows, onPick }: TemplateCardProps) {
  return (
    <button type="button" className={classes.card} onClick={onPick}>
      <span className={classes.drawing}>
        <JourneyThumbnail rows={rows} />
      </span>
      <span className={classes.words}>
        <span className={classes.head}>
          <span className={classes.name}>{name}</span>
          <ChannelTiles channels={channels} />
        </span>
        <span className={classes.description}>{description}</span>
      </span>
    </button>
  );
}
