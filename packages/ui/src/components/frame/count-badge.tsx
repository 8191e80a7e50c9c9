import { useEffect, useRef } from 'react';
import classes from './count-badge.module.css';

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
  const pill = useRef<HTMLSpanElement>(null);
  const shown = useRef(count);
  useEffect(() => {
    if (shown.current === count) return;
    shown.current = count;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    pill.current?.animate(
      [
        { boxShadow: '0 0 0 0 color-mix(in srgb, var(--wm-accent) 45%, transparent)' },
        { boxShadow: '0 0 0 8px transparent' },
      ],
      { duration: 600, easing: 'ease-out' },
    );
  }, [count]);
  return (
    <span ref={pill} className={classes.count} data-tone={tone}>
      {label}
    </span>
  );
}
