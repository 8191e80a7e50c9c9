import classes from './count-badge.module.css';
import { usePulse } from './use-pulse.ts';

/** A count and the words around it. */
export interface CountBadgeProps {
  /** The count with its words, e.g. `12 here now`. */
  label: string;
  /** The number itself; when it changes the badge pulses once. */
  count: number;
  tone?: 'accent' | 'neutral';
}

/** A live count in a pill. A change of the count gives a soft pulse of 600 ms, none with reduced motion. */
export function CountBadge({ label, count, tone = 'accent' }: CountBadgeProps) {
  const pill = usePulse(count);
  return (
    <span ref={pill} className={classes.count} data-tone={tone}>
      {label}
    </span>
  );
}
