import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './tool-strip.module.css';

/** A floating surface for tools over the canvas. */
export function ToolStrip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.strip} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}

/** One tool, drawn as an icon. */
export interface ToolProps {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  disabled?: boolean;
  /** Shown after the label, e.g. `Ctrl D`. */
  shortcut?: string;
}

/** A tool of 28 × 28 with its name on hover. */
export function Tool({ label, icon, onClick, disabled, shortcut }: ToolProps) {
  return (
    <Tooltip label={shortcut ? `${label} (${shortcut})` : label}>
      <ActionIcon size="xs" aria-label={label} onClick={onClick} disabled={disabled ?? false}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** The thin upright line between tools. */
export function StripDivider() {
  return <span className={classes.divider} />;
}
