import type { ReactNode } from 'react';
import classes from './audience-results.module.css';

interface ResultSectionProps {
  title: string;
  /** At the right of the title. */
  aside?: string;
  children: ReactNode;
}

/** One part of what came of a run, under its title. */
export function ResultSection({ title, aside, children }: ResultSectionProps) {
  return (
    <section className={classes.section}>
      <h3 className={classes.title}>
        {title}
        {aside && <span className={classes.aside}>{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
