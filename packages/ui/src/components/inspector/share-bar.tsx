import { useTranslation } from 'react-i18next';
import classes from './share-bar.module.css';

/** A part of a whole, in words and as a bar. */
export interface ShareBarProps {
  /** E.g. `Reaches 2,126 of 2,310`. */
  label: string;
  /** 0 to 1. */
  share: number;
}

/** How much of a whole something reaches. */
export function ShareBar({ label, share }: ShareBarProps) {
  const { i18n } = useTranslation('ui');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share);
  return (
    <div>
      <div className={classes.words}>
        <span className={classes.label}>{label}</span>
        <span className={classes.percent}>{percent}</span>
      </div>
      <div className={classes.bar} aria-hidden>
        <div className={classes.part} style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
      </div>
    </div>
  );
}
