import { ChevronDown } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import classes from './status-pill.module.css';

/** The tone of a state; the word in the pill says the same. */
export type PillTone = 'neutral' | 'good' | 'warning' | 'error' | 'info' | 'accent' | 'outline';

/** A pill's words and tone. */
export interface StatusPillProps {
  tone?: PillTone;
  /** A dot before the word. */
  dot?: boolean;
  children: ReactNode;
}

/** A state in a word: draft, live, paused, approved. */
export function StatusPill({ tone = 'neutral', dot, children }: StatusPillProps) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {dot && <i className={classes.dot} />}
      {children}
    </span>
  );
}

/** A pill that opens something, such as the list of versions. */
export function PillButton({ children, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} className={classes.pill} data-tone="outline" data-button>
      {children}
      <ChevronDown size={12} strokeWidth={2.4} aria-hidden />
    </button>
  );
}
