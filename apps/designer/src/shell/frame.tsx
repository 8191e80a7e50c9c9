import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveData } from '../api/live.ts';
import classes from './frame.module.css';
import { Rail } from './rail.tsx';

/** The rail at the left, and the screen. */
export function Frame() {
  const { t } = useTranslation('shell');
  useLiveData();
  return (
    <div className={classes.frame}>
      <a href="#screen" className={classes.skip}>
        {t('skip')}
      </a>
      <Rail />
      <main id="screen" className={classes.screen} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
