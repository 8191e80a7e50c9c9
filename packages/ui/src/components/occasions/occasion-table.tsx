import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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
    <table className={classes.table}>
      <colgroup>
        <col />
        <col className={classes.dateColumn} />
        <col className={classes.dateColumn} />
        <col className={classes.waitingColumn} />
        <col className={classes.menuColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('occasions.occasion')}</th>
          <th scope="col">{t('occasions.start')}</th>
          <th scope="col">{t('occasions.end')}</th>
          <th scope="col" className={classes.figure}>
            {t('occasions.waiting')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={classes.row}>
            <td>
              <button type="button" className={classes.name} onClick={() => onOpen(row.key)}>
                {row.name}
              </button>
              <span className={classes.key}>{row.key}</span>
            </td>
            <td>{row.start}</td>
            <td className={row.end === undefined ? classes.quiet : undefined}>{row.end ?? '–'}</td>
            <td className={classes.figure} data-quiet={row.none || undefined}>
              {row.waiting}
            </td>
            <td className={classes.menu}>{menu?.(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
