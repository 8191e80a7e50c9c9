import { type ReactNode, useId } from 'react';
import classes from './trace-outlook.module.css';
import type { TracePanelRow } from './trace-panel.tsx';
import { TraceRow } from './trace-row.tsx';

/** What may come after what happened. */
export interface TraceOutlookProps {
  title: string;
  /** Says that the rows did not happen, and on what they rest. */
  mark: string;
  /** Left out: not asked for yet. */
  rows?: readonly TracePanelRow[] | undefined;
  /** Said where nothing comes. */
  empty: ReactNode;
  /** What asks for the rows. */
  children: ReactNode;
}

/** Simulated rows below those of a trace, visibly not real: dashed, dimmed and marked in words. */
export function TraceOutlook({ title, mark, rows, empty, children }: TraceOutlookProps) {
  const id = useId();
  return (
    <section className={classes.outlook} aria-labelledby={`${id}-title`}>
      <h3 className={classes.title} id={`${id}-title`}>
        {title}
      </h3>
      {children}
      <div className={classes.foretold} aria-live="polite">
        {rows && (
          <p className={classes.mark} id={`${id}-mark`}>
            {mark}
          </p>
        )}
        {rows?.length === 0 && <p className={classes.empty}>{empty}</p>}
        {rows && rows.length > 0 && (
          <ol className={classes.rows} aria-labelledby={`${id}-mark`}>
            {rows.map(({ key, ...row }) => (
              <TraceRow key={key} {...row} stage="next" />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
