import classes from './bar-list.module.css';

/** One bar: what it stands for, and how long it is. */
export interface Bar {
  key: string;
  label: string;
  /** At the right: a count or a share, in words. */
  value: string;
  /** 0 to 1. */
  share: number;
  /** A CSS colour; left out: the accent. */
  color?: string;
}

/** Bars to be listed. */
export interface BarListProps {
  bars: readonly Bar[];
  /** Read by screen readers. */
  label: string;
}

/** Things by their size, as bars with their names and values: reasons, channels. */
export function BarList({ bars, label }: BarListProps) {
  return (
    <ul className={classes.bars} aria-label={label}>
      {bars.map(({ key, label: name, value, share, color }) => (
        <li key={key} className={classes.bar}>
          <span className={classes.name}>{name}</span>
          <span className={classes.track} aria-hidden>
            <span
              className={classes.part}
              style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%`, ...(color && { background: color }) }}
            />
          </span>
          <span className={classes.value}>{value}</span>
        </li>
      ))}
    </ul>
  );
}
