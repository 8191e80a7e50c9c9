import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, type LucideIcon } from 'lucide-react';

/** One thing that can be done. */
export interface MoreMenuEntry {
  /** Tells entries of one label apart. */
  key?: string;
  label: string;
  icon: LucideIcon;
  /** It cannot be undone. */
  harmful?: boolean;
  onPick: () => void;
}

/** What can be done with something, behind three dots. */
export interface MoreMenuProps {
  /** What the three dots are read out as, e.g. `Menu of Welcome`. */
  label: string;
  entries: readonly MoreMenuEntry[];
  /** What the entries have in common, above them. */
  heading?: string;
  /** Pixels wide; 200 without. */
  width?: number;
  /** What was chosen is under way. */
  busy?: boolean;
}

/** Three dots that open a menu. */
export function MoreMenu({ label, entries, heading, width = 200, busy = false }: MoreMenuProps) {
  return (
    <Menu width={width}>
      <Menu.Target>
        <ActionIcon aria-label={label} loading={busy}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {heading !== undefined && <Menu.Label>{heading}</Menu.Label>}
        {entries.map(({ label: said, key = said, icon: Sign, harmful, onPick }) => (
          <Menu.Item
            key={key}
            leftSection={<Sign size={16} aria-hidden />}
            onClick={onPick}
            {...(harmful && { color: 'red' })}
          >
            {said}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
