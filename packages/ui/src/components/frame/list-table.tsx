import type { ReactNode } from 'react';
import classes from './list-table.module.css';

/** A column of a list. */
export interface ListColumn {
  /** What heads it; left out: nothing, as over the menus at the rows' ends. */
  label?: string;
  /** Figures, which end where the column ends. */
  figure?: boolean;
  /** Says how wide it is. */
  className?: string | undefined;
}

/** A list as a table; its rows are `tr`s. */
export interface ListTableProps {
  columns: readonly ListColumn[];
  /** Columns are as wide as they say, whatever is in them. */
  fixed?: boolean;
  /** A click on a row opens it: each has one `listClass.opener`. */
  opens?: boolean;
  children: ReactNode;
}

/** The classes of what stands in a row. */
export const listClass = {
  /** The link or button with the row's name: all of the row is its surface. */
  opener: classes.opener ?? '',
  /** The cell of the row's menu, which is no part of that surface. */
  menu: classes.menu ?? '',
  /** A cell with a figure. */
  figure: classes.figure ?? '',
};

/** A table that lists things, a row each. */
export function ListTable({ columns, fixed = false, opens = false, children }: ListTableProps) {
  const named = columns.map((column, place) => ({ ...column, key: column.label ?? `${place}` }));
  return (
    <table className={classes.table} data-fixed={fixed || undefined} data-opens={opens || undefined}>
      <colgroup>
        {named.map(({ key, className }) => (
          <col key={key} className={className} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {named.map(({ key, label, figure }) =>
            label === undefined ? (
              <td key={key} />
            ) : (
              <th key={key} scope="col" className={figure ? classes.figure : undefined}>
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
