import { usePulse } from '../frame/use-pulse.ts';
import classes from './edge-count.module.css';

/** A count on an edge. */
export interface EdgeCountProps {
  count: string;
  /** The share in words, muted. */
  share?: string;
}

/** How many went along an edge, as a pill to place on it. It pulses when the count changes. */
export function EdgeCount({ count, share }: EdgeCountProps) {
  const pill = usePulse(count);
  return (
    <span ref={pill} className={classes.count}>
      {count}
      {share && <span className={classes.share}>{share}</span>}
    </span>
  );
}
