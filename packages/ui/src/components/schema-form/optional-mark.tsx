import { useTranslation } from 'react-i18next';
import classes from './schema-form.module.css';

/** Says beside a label that the field may stay empty. */
export function OptionalMark() {
  const { t } = useTranslation('ui');
  return <span className={classes.optional}>{t('form.optional')}</span>;
}
