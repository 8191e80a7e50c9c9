import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import classes from './facts.module.css';

/** A card of facts under a title. */
export function Facts({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.facts} aria-label={title}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {tools}
      </header>
      {children}
    </section>
  );
}

/** One fact, by its name. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className={classes.fact}>
      <span className={classes.name}>{name}</span>
      <span className={classes.value}>{children}</span>
    </p>
  );
}

/** What happened, and when. */
export function Happened({ rows }: { rows: readonly { at: string; name: string }[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (rows.length === 0) return <p className={classes.nothing}>{t('nothingYet')}</p>;
  return (
    <ul className={classes.rows}>
      {rows.map(({ at, name }, index) => (
        <li key={`${at} ${index}`} className={classes.row}>
          <span className={classes.value}>{name}</span>
          <time dateTime={at} className={classes.when}>
            {format.stamp(at)}
          </time>
        </li>
      ))}
    </ul>
  );
}
