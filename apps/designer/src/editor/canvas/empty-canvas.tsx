import { EmptyState } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import classes from './empty-canvas.module.css';

/** What an empty canvas says: how a journey begins. */
export function EmptyCanvas() {
  const { t } = useTranslation('editor');
  return (
    <div className={classes.place}>
      <div className={classes.card}>
        <EmptyState icon="zap" family="start" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      </div>
    </div>
  );
}
