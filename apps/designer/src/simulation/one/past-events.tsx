import { Alert, Button } from '@mantine/core';
import { PanelSection } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import list from '../panel-list.module.css';
import type { One } from './use-one.ts';

/** So many of the latest are shown; all of them count. */
const shownAtMost = 5;

/** What happened to the customer before, as far as the journey asks about it, the latest first; or that it is not known now. */
export function PastEvents({ one: { past, words, zone } }: { one: One }) {
  const { t } = useTranslation('simulation');
  const format = useFormat(zone);
  const { history = [] } = past ?? {};
  if (past?.isMissing) {
    return (
      <Alert color="yellow">
        <p>{t('played.pastMissing')}</p>
        <Button size="xs" mt="xs" onClick={past.again}>
          {t('played.pastAgain')}
        </Button>
      </Alert>
    );
  }
  if (history.length === 0) return null;
  const shown = history.slice(-shownAtMost).reverse();
  const rest = history.length - shown.length;
  return (
    <PanelSection title={t('played.before')}>
      <ul className={list.list} aria-label={t('played.before')}>
        {shown.map(({ at, event }, n) => (
          <li key={`${history.length - n} ${event}`} className={list.words}>
            <span className={list.what}>{words.eventLabel(event)}</span>
            <span className={list.when}>{format.moment(at)}</span>
          </li>
        ))}
        {rest > 0 && <li className={list.when}>{t('played.andMore', { shown: format.count(rest) })}</li>}
      </ul>
    </PanelSection>
  );
}
