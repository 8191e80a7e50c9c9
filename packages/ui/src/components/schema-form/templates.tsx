import { ActionIcon, Button } from '@mantine/core';
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  TemplatesType,
} from '@rjsf/utils';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './schema-form.module.css';

function FieldTemplate({ hidden, children }: FieldTemplateProps) {
  return <div hidden={hidden}>{children}</div>;
}

function ObjectFieldTemplate({ title, uiSchema, properties, fieldPathId }: ObjectFieldTemplateProps) {
  const isWhole = fieldPathId.path.length === 0;
  const fields = properties.filter((property) => !property.hidden).map((property) => property.content);
  if (isWhole) return <div className={classes.fields}>{fields}</div>;
  return (
    <fieldset className={classes.inner}>
      <legend className={classes.legend}>{uiSchema?.['ui:title'] ?? title}</legend>
      <div className={classes.fields}>{fields}</div>
    </fieldset>
  );
}

function ArrayFieldTemplate({ title, uiSchema, items, canAdd, onAddClick, disabled }: ArrayFieldTemplateProps) {
  const { t } = useTranslation('ui');
  return (
    <fieldset className={classes.inner}>
      <legend className={classes.legend}>{uiSchema?.['ui:title'] ?? title}</legend>
      <div className={classes.fields}>{items}</div>
      {canAdd && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={onAddClick}
          disabled={disabled ?? false}
        >
          {t('form.add')}
        </Button>
      )}
    </fieldset>
  );
}

function ArrayFieldItemTemplate({ children, buttonsProps }: ArrayFieldItemTemplateProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.row}>
      <div className={classes.rowBody}>{children}</div>
      {buttonsProps.hasRemove && (
        <ActionIcon aria-label={t('form.remove')} onClick={buttonsProps.onRemoveItem}>
          <X size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function Nothing() {
  return null;
}

/** How RJSF arranges fields: the widgets carry label, description and errors themselves. */
export const templates: Partial<Omit<TemplatesType, 'ButtonTemplates'>> = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  ArrayFieldItemTemplate,
  DescriptionFieldTemplate: Nothing,
  TitleFieldTemplate: Nothing,
  FieldErrorTemplate: Nothing,
};
