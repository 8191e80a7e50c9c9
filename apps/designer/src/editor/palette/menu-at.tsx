import { Menu } from '@mantine/core';
import { scrollShade } from '@waymark/ui/components';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './menu-at.module.css';

interface MenuAtProps {
  label: string;
  /** Pixels from the window's upper left corner. */
  at: { x: number; y: number };
  onClose(): void;
  children: ReactNode;
}

/** A small menu that is open at a point of the window. It has the focus, and gives it back. */
export function MenuAt({ label, at, onClose, children }: MenuAtProps) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom"
      width={216}
      offset={8}
      trapFocus
      hideDetached={false}
      middlewares={{ flip: { fallbackStrategy: 'bestFit' }, shift: true, size: { padding: 8 } }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={label}
          className={classes.anchor}
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown className={`${classes.menu} ${scrollShade}`} aria-label={label}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
