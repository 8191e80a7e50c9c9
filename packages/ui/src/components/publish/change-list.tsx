import { Minus, Pencil, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './change-list.module.css';

/** One difference between two versions, in words. */
export interface ReviewedChange {
  key: string;
  sign: 'added' | 'changed' | 'removed';
  text: string;
}

const signs = { added: Plus, changed: Pencil, removed: Minus };

/** Differences in words, each with the sign of what was done. */
export function ChangeList({ changes, empty }: { changes: readonly ReviewedChange[]; empty: string }) {
  const { t } = useTranslation('ui');
  if (changes.length === 0) return <p className={classes.none}>{empty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by the keyboard too
    <ul className={classes.changes} tabIndex={0}>
      {changes.map((change) => {
        const Sign = signs[change.sign];
        return (
          <li key={change.key} className={classes.change} data-sign={change.sign}>
            <span className={classes.sign} role="img" aria-label={t(`publish.${change.sign}`)}>
              <Sign size={12} strokeWidth={2.4} aria-hidden />
            </span>
            {change.text}
          </li>
        );
      })}
    </ul>
  );
}
