import type { ReactNode } from 'react';
import classes from './trace-panel.module.css';
import { TraceRow, type TraceRowProps } from './trace-row.tsx';

/** A row with an identity. */
export type TracePanelRow = TraceRowProps & { key: string };

/** A trace, told. */
export interface TracePanelProps {
  title: string;
  /** E.g. `6 steps in 2 days 12 hours`. */
  summary?: string;
  rows: readonly TracePanelRow[];
  /** Tools at the right of the header. */
  tools?: ReactNode;
  /** Shown while there are no rows. */
  empty?: ReactNode;
  /** Below the rows, scrolled with them. */
  after?: ReactNode;
  footer?: ReactNode;
}

/** What happened to one customer, and why: 336 wide, at the canvas' right. */
export function TracePanel({ title, summary, rows, tools, empty, after, footer }: TracePanelProps) {
  return (
    <aside className={classes.panel} aria-label={title}>
      <header className={classes.header}>
        <div className={classes.titles}>
          <h2 className={classes.title}>{title}</h2>
          {summary && <p className={classes.summary}>{summary}</p>}
        </div>
        {tools}
      </header>
      <div className={classes.body}>
        {rows.length > 0 ? (
          <ol className={classes.rows}>
            {rows.map(({ key, ...row }) => (
              <TraceRow key={key} {...row} />
            ))}
          </ol>
        ) : (
          empty
        )}
        {after}
      </div>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </aside>
  );
}
