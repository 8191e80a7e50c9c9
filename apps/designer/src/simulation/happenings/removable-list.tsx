import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import list from '../panel-list.module.css';

/** Something that happens, which can be taken away. */
export interface RemovableRow {
  key: string | number;
  label: string;
  /** When, in words; undefined: at no time of its own. */
  when: string | undefined;
  /** What taking it away is called. */
  remove: string;
  onRemove(): void;
}

/** What happens, each of which can be taken away; nothing where there is none. */
export function RemovableList({ label, rows }: { label: string; rows: readonly RemovableRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className={list.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={list.row}>
          <span className={list.words}>
            <span className={list.what}>{row.label}</span>
            {row.when !== undefined && <span className={list.when}>{row.when}</span>}
          </span>
          <ActionIcon size="xs" aria-label={row.remove} onClick={row.onRemove}>
            <X size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
