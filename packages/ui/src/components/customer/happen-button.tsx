import { Menu } from '@mantine/core';
import { ChevronDown, Plus } from 'lucide-react';
import { NodeTile, type TileTone } from '../canvas/node-tile.tsx';
import classes from './happen-button.module.css';

/** Something that can be made to happen. */
export interface HappenButtonProps {
  family: TileTone;
  icon: string;
  label: string;
  /** To what it may happen, such as one of several messages; left out: it happens as it is. */
  choices?: readonly { key: string; label: string }[];
  /** `key` is the choice's; undefined without choices. */
  onHappen(key?: string): void;
}

/** A button that makes something happen at the time shown; with choices it asks which one first. */
export function HappenButton({ family, icon, label, choices, onHappen }: HappenButtonProps) {
  const words = (
    <>
      <NodeTile family={family} icon={icon} size={24} />
      <span className={classes.label}>{label}</span>
    </>
  );
  if (!choices) {
    return (
      <button type="button" className={classes.button} onClick={() => onHappen()}>
        {words}
        <Plus size={14} aria-hidden className={classes.mark} />
      </button>
    );
  }
  return (
    <Menu position="bottom-end" width="target">
      <Menu.Target>
        <button type="button" className={classes.button}>
          {words}
          <ChevronDown size={14} aria-hidden className={classes.mark} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ key, label: choice }) => (
          <Menu.Item key={key} onClick={() => onHappen(key)}>
            {choice}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
