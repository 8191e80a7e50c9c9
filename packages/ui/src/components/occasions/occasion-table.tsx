import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable, listClass } from '../frame/list-table.tsx';
import classes from './occasion-table.module.css';

/** An occasion as a row: everything as it is to be read. */
export interface OccasionRow {
  key: string;
  name: string;
  start: string;
  /** Left out: it has no end. */
  end?: string;
  /** How many customers wait for it. */
  waiting: string;
  /** Nobody waits. */
  none?: boolean;
}

/** The rows, and what opens one. */
export interface OccasionTableProps {
  rows: readonly OccasionRow[];
  onOpen: (key: string) => void;
  /** The menu at a row's end. */
  menu?: (row: OccasionRow) => ReactNode;
}

/** The list of occasions: what they are called, when they are, and how many customers wait for them. */
export function OccasionTable({ rows, onOpen, menu }: OccasionTableProps) {
  const { t } = useTranslation('ui');
  return (
    <ListTable
      fixed
      opens
      columns={[
        { label: t('occasions.occasion') },
        { label: t('occasions.start'), className: classes.dateColumn },
        { label: t('occasions.end'), className: classes.dateColumn },
        { label: t('occasions.waiting'), figure: true, className: classes.waitingColumn },
        { className: classes.menuColumn },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <td>
            <button type="button" className={listClass.opener} onClick={() => onOpen(row.key)}>
              {row.name}
            </button>
            <span className={classes.key}>{row.key}</span>
          </td>
          <td>{row.start}</td>
          <td className={row.end === undefined ? classes.quiet : undefined}>{row.end ?? '–'}</td>
          <td className={`${listClass.figure} ${classes.figure}`} data-quiet={row.none || undefined}>
            {row.waiting}
          </td>
          <td className={listClass.menu}>{menu?.(row)}</td>
        </tr>
      ))}
    </ListTable>
  );
}
