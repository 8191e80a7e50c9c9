import { NodeTile } from '../canvas/node-tile.tsx';
import classes from './channel-tiles.module.css';

/** A channel, as a tile. */
export interface ChannelTile {
  key: string;
  label: string;
  family: 'channel' | 'people';
  /** The icon's name in the registry. */
  icon: string;
}

/** The channels something uses, as small tiles with their names on hover. */
export function ChannelTiles({ channels }: { channels: readonly ChannelTile[] }) {
  return (
    <span className={classes.tiles}>
      {channels.map((channel) => (
        <NodeTile key={channel.key} family={channel.family} icon={channel.icon} title={channel.label} size={24} />
      ))}
    </span>
  );
}
