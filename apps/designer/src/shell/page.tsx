import type { ReactNode } from 'react';
import classes from './page.module.css';

/** What a page of lists and forms consists of. */
export interface PageProps {
  title: string;
  /** One sentence under the title. */
  lead?: string;
  /** Buttons and fields at the right of the title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** A screen with a title and its tools, then content. */
export function Page({ title, lead, tools, children }: PageProps) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
        </div>
        <div className={classes.tools}>{tools}</div>
      </header>
      {children}
    </div>
  );
}
