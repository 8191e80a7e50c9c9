import { Select } from '@mantine/core';
import { searchText } from '@waymark/core/text';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A choice that may be another than those offered. */
export interface CreatableSelectProps {
  label: string;
  /** The label is only read by screen readers. */
  compact?: boolean;
  data: readonly { value: string; label: string }[];
  /** Empty: nothing is chosen yet. */
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  description?: ReactNode;
  error?: ReactNode;
}

/** A choice found by typing; what is not offered can be taken as it is written. */
export function CreatableSelect(props: CreatableSelectProps) {
  const { label, compact = false, data, value, onChange, placeholder, description, error } = props;
  const { t } = useTranslation('ui');
  const [query, setQuery] = useState('');
  const written = query.trim();
  const shown = data.find((one) => one.value === value)?.label ?? value;
  const isWhole = written === shown || data.some((one) => one.label === written || one.value === written);
  const wanted = searchText(written);
  const options = data.filter((one) => isWhole || searchText(one.label).includes(wanted));
  if (value && !data.some((one) => one.value === value)) options.push({ value, label: value });
  if (written && !isWhole) options.push({ value: written, label: t('choice.use', { written }) });
  return (
    <Select
      {...(compact ? { 'aria-label': label } : { label })}
      searchable
      placeholder={placeholder ?? t('condition.choose')}
      nothingFoundMessage={t('choice.write')}
      data={options}
      value={value || null}
      searchValue={query}
      onSearchChange={setQuery}
      filter={({ options: all }) => all}
      onChange={(next) => next !== null && onChange(next)}
      description={description}
      error={error}
    />
  );
}
