import { PanelSection } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import classes from './one-panel.module.css';
import type { One } from './use-one.ts';

/** So many of the latest are shown; all of them count. */
const shownAtMost = 5;

/** What happened to the customer before, as far as the journey asks about it, the latest first. */
export function PastEvents({ one: { past = [], words, zone } }: { one: One }) {
  const { t } = useTranslation('simulation');
  const format = useFormat(zone);
  if (past.length === 0) return null;
  const shown = past.slice(-shownAtMost).reverse();
  const rest = past.length - shown.length;
  return (
    <PanelSection title={t('played.before')}>
      <ul className={classes.made} aria-label={t('played.before')}>
        {shown.map(({ at, event }, n) => (
          <li key={`${past.length - n} ${event}`} className={classes.words}>
            {words.eventLabel(event)}
            <span className={classes.when}>{format.moment(at)}</span>
          </li>
        ))}
        {rest > 0 && <li className={classes.when}>{t('played.andMore', { shown: format.count(rest) })}</li>}
      </ul>
    </PanelSection>
  );
}
