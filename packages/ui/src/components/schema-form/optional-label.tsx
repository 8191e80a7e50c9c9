import { useTranslation } from 'react-i18next';
import classes from './schema-form.module.css';

/** A field's label; fields that may be left empty say so. */
export function OptionalLabel({ label, optional }: { label: string; optional: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <>
      {label}
      {optional && <span className={classes.optional}>{t('form.optional')}</span>}
    </>
  );
}
