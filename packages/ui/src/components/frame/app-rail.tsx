import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.tsx';
import classes from './app-rail.module.css';
import { Logo } from './logo.tsx';

/** One screen of the product, as the rail shows it. */
export interface RailEntry {
  key: string;
  label: string;
  /** The icon's name in the registry. */
  icon: string;
  href: string;
  current?: boolean;
  /** A number to notice; nothing is shown for 0. */
  badge?: number;
}

/** The rail's entries and what a click does. */
export interface AppRailProps {
  entries: readonly RailEntry[];
  /** Entries at the rail's foot, such as settings. */
  footEntries?: readonly RailEntry[];
  /** Below everything, such as the user's avatar. */
  foot?: ReactNode;
  homeHref: string;
  /** Called before the browser follows the link; prevent its default to go there by a router. */
  onGo?: (href: string, event: MouseEvent<HTMLAnchorElement>) => void;
}

/** The product's menu: 72 wide, at the left of every screen. */
export function AppRail({ entries, footEntries = [], foot, homeHref, onGo }: AppRailProps) {
  const { t } = useTranslation('ui');
  return (
    <nav className={classes.rail} aria-label={t('rail.label')}>
      <a
        className={classes.home}
        href={homeHref}
        aria-label={t('rail.home')}
        onClick={(event) => onGo?.(homeHref, event)}
      >
        <Logo />
      </a>
      {entries.map((entry) => (
        <RailLink key={entry.key} entry={entry} onGo={onGo} />
      ))}
      <span className={classes.space} />
      {footEntries.map((entry) => (
        <RailLink key={entry.key} entry={entry} onGo={onGo} />
      ))}
      {foot && <div className={classes.foot}>{foot}</div>}
    </nav>
  );
}

function RailLink({ entry, onGo }: { entry: RailEntry; onGo: AppRailProps['onGo'] }) {
  return (
    <a
      className={classes.entry}
      href={entry.href}
      aria-current={entry.current ? 'page' : undefined}
      onClick={(event) => onGo?.(entry.href, event)}
    >
      <Icon name={entry.icon} size={20} strokeWidth={1.7} />
      <span className={classes.label}>{entry.label}</span>
      {entry.badge ? <span className={classes.badge}>{entry.badge}</span> : null}
    </a>
  );
}
