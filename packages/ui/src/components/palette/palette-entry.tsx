import { GripVertical } from 'lucide-react';
import type { DragEvent } from 'react';
import type { Family } from '../../theme/family-colors.ts';
import { NodeTile } from '../canvas/node-tile.tsx';
import classes from './palette-entry.module.css';

/** A step that can be added to a journey. */
export interface PaletteStep {
  key: string;
  label: string;
  family: Family;
  /** The icon's name in the registry. */
  icon: string;
}

/** A step and what happens to it. */
export interface PaletteEntryProps {
  step: PaletteStep;
  /** A click or Enter: add it where the canvas thinks best. */
  onPick: (step: PaletteStep) => void;
  /** A drag began; put what the canvas needs into its `dataTransfer`. */
  onDragStart?: (step: PaletteStep, event: DragEvent<HTMLElement>) => void;
  onDragEnd?: () => void;
  /** Marked by the search's arrow keys. */
  marked?: boolean;
}

/** A row of the palette: drag it onto the canvas, or press it. */
export function PaletteEntry({ step, onPick, onDragStart, onDragEnd, marked }: PaletteEntryProps) {
  return (
    <button
      type="button"
      className={classes.entry}
      data-marked={marked || undefined}
      data-step={step.key}
      draggable={onDragStart !== undefined}
      onClick={() => onPick(step)}
      onDragStart={(event) => onDragStart?.(step, event)}
      onDragEnd={onDragEnd}
    >
      <NodeTile family={step.family} icon={step.icon} size={24} />
      <span className={classes.label}>{step.label}</span>
      {onDragStart && <GripVertical className={classes.grip} size={16} aria-hidden />}
    </button>
  );
}
