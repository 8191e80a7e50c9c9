import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.tsx';
import classes from './consent-badge.module.css';

/** One consent: may this customer be contacted on this channel? */
export interface ConsentBadgeProps {
  channel: string;
  /** The channel's icon by name. */
  icon: string;
  /** `unknown`: no record. */
  state: 'granted' | 'withdrawn' | 'unknown';
}

const marks = { granted: Check, withdrawn: X, unknown: CircleHelp };

/** A channel with the state of the customer's consent; the state is told by mark, colour and word. */
export function ConsentBadge({ channel, icon, state }: ConsentBadgeProps) {
  const { t } = useTranslation('ui');
  const Mark = marks[state];
  return (
    <span className={classes.badge}>
      <Icon name={icon} size={14} />
      <span className={classes.channel}>{channel}</span>
      <span
        className={classes.state}
        data-state={state}
        role="img"
        aria-label={t(`consent.${state}`)}
        title={t(`consent.${state}`)}
      >
        <Mark size={11} strokeWidth={2.6} aria-hidden />
      </span>
    </span>
  );
}
