import { type ReactNode, useId } from 'react';
import classes from './operations.module.css';

/** What a section of the screen consists of. */
export interface SectionProps {
  title: string;
  /** What it is about, in one sentence. */
  lead?: string;
  /** At the right of the title. */
  tools?: ReactNode;
  children?: ReactNode;
}

/** A card with a title, a sentence and its content. */
export function Section({ title, lead, tools, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
        </div>
        {tools}
      </header>
      {children}
    </section>
  );
}
