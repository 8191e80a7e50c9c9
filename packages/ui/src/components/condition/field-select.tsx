import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConditionField, type FieldSource, fieldId, readFieldId } from './condition-field.ts';

interface FieldSelectProps {
  fields: readonly ConditionField[];
  /** Which sources a field that is not listed may be taken from. */
  sources: readonly FieldSource[];
  value: { source: FieldSource; key: string };
  onChange: (field: ConditionField) => void;
}

/** The choice of a field, by name, in groups; one that is not listed can be written. */
export function FieldSelect({ fields, sources, value, onChange }: FieldSelectProps) {
  const { t } = useTranslation('ui');
  const [query, setQuery] = useState('');
  const current = fieldId(value);
  const listed = new Map(fields.map((field) => [fieldId(field), field]));
  const written = query.trim();
  const isLabel = fields.some((field) => field.label === written || field.key === written);
  const groups = sources.map((source) => {
    const options = fields
      .filter((field) => field.source === source)
      .map((field) => ({ value: fieldId(field), label: field.label }));
    if (value.source === source && value.key && !listed.has(current))
      options.push({ value: current, label: value.key });
    const fresh = `${source}:${written}`;
    if (written && !isLabel && fresh !== current)
      options.push({ value: fresh, label: t('condition.useField', { field: written }) });
    return { group: t(`condition.source.${source}`), items: options };
  });
  const filled = groups.filter((group) => group.items.length > 0);
  return (
    <Select
      searchable
      aria-label={t('condition.field')}
      placeholder={t('condition.chooseField')}
      nothingFoundMessage={t('condition.writeField')}
      data={sources.length > 1 ? filled : filled.flatMap((group) => group.items)}
      value={value.key ? current : null}
      searchValue={query}
      onSearchChange={setQuery}
      filter={({ options }) => options}
      onChange={(id) => {
        if (!id) return;
        const { source, key } = readFieldId(id);
        onChange(listed.get(id) ?? { source, key, label: key });
      }}
    />
  );
}
