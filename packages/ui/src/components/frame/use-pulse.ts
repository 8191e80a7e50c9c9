import { type RefObject, useEffect, useRef } from 'react';

/** Gives what shows a value a soft pulse of 600 ms whenever the value changes; none with reduced motion. */
export function usePulse(value: number | string): RefObject<HTMLSpanElement | null> {
  const pill = useRef<HTMLSpanElement>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    pill.current?.animate(
      [
        { boxShadow: '0 0 0 0 color-mix(in srgb, var(--wm-accent) 45%, transparent)' },
        { boxShadow: '0 0 0 8px transparent' },
      ],
      { duration: 600, easing: 'ease-out' },
    );
  }, [value]);
  return pill;
}
