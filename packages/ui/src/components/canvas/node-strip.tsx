import { Icon } from '../icons/icon.tsx';
import classes from './node-strip.module.css';

/** A line at a node's foot. */
export interface Strip {
  text: string;
  /** What of the text stands out, such as the count. */
  strong?: string;
  /** Left out: neutral. */
  tone?: 'error' | 'warning' | 'held';
  /** The icon's name in the registry. */
  icon?: string;
  /** A second word at the right, in the colour of errors, e.g. `38 blocked`. */
  blocked?: string;
}

/** The strip at a node's foot: a problem, why it is held, or counts. */
export function NodeStrip({ text, strong, tone, icon, blocked, last }: Strip & { last?: boolean }) {
  const at = strong === undefined ? -1 : text.indexOf(strong);
  return (
    <div className={classes.strip} data-tone={tone} data-last={last || undefined}>
      {icon && <Icon name={icon} size={14} />}
      <span>
        {strong === undefined || at < 0 ? (
          text
        ) : (
          <>
            {text.slice(0, at)}
            <b className={classes.strong}>{strong}</b>
            {text.slice(at + strong.length)}
          </>
        )}
      </span>
      {blocked && <span className={classes.blocked}>{blocked}</span>}
    </div>
  );
}
