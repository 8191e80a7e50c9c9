import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './shortcut-list.module.css';

/** What keys do, and which. */
export interface ShortcutRow {
  label: string;
  /** Any of these does it; each is the keys that are held together. */
  presses: readonly (readonly string[])[];
}

/** Keys by what they are for. */
export interface ShortcutListProps {
  groups: readonly { label: string; rows: readonly ShortcutRow[] }[];
}

/** A list of keys, in groups. */
export function ShortcutList({ groups }: ShortcutListProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.groups}>
      {groups.map(({ label, rows }) => (
        <section key={label}>
          <h3 className={classes.heading}>{label}</h3>
          <dl className={classes.rows}>
            {rows.map((row) => (
              <div key={row.label} className={classes.row}>
                <dt>{row.label}</dt>
                <dd className={classes.presses}>
                  {row.presses.map((keys, n) => (
                    <Fragment key={keys.join(' ')}>
                      {n > 0 && ` ${t('shortcuts.or')} `}
                      <span className={classes.press}>
                        {keys.map((key) => (
                          <kbd key={key} className={classes.key}>
                            {key}
                          </kbd>
                        ))}
                      </span>
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
