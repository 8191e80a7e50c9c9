import { ChevronRight } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './top-bar.module.css';

/** A screen above the current one. */
export interface Crumb {
  label: string;
  href: string;
}

/** What stands in the top bar, from left to right. */
export interface TopBarProps {
  crumbs?: readonly Crumb[];
  /** The name of what is open; a string, or a field to rename it. */
  title: ReactNode;
  /** Pills beside the title: status, version. */
  status?: ReactNode;
  /** Centred in the bar: the switch between modes. */
  center?: ReactNode;
  /** At the right: undo, problems, people, the one solid button. */
  children?: ReactNode;
  /** Called before the browser follows a crumb; prevent its default to go there by a router. */
  onGo?: (href: string, event: MouseEvent<HTMLAnchorElement>) => void;
}

/** The bar over an open journey, 52 high. */
export function TopBar({ crumbs = [], title, status, center, children, onGo }: TopBarProps) {
  const { t } = useTranslation('ui');
  return (
    <header className={classes.bar}>
      <div className={classes.start}>
        {crumbs.length > 0 && (
          <nav className={classes.crumbs} aria-label={t('topBar.crumbs')}>
            {crumbs.map((crumb) => (
              <span key={crumb.href} className={classes.crumb}>
                <a href={crumb.href} onClick={(event) => onGo?.(crumb.href, event)}>
                  {crumb.label}
                </a>
                <ChevronRight size={12} strokeWidth={2.4} aria-hidden />
              </span>
            ))}
          </nav>
        )}
        <h1 className={classes.title}>{title}</h1>
        {status}
      </div>
      {center && <div className={classes.center}>{center}</div>}
      <div className={classes.end}>{children}</div>
    </header>
  );
}

/** The thin upright line between groups of tools. */
export function ToolDivider() {
  return <span className={classes.divider} />;
}
