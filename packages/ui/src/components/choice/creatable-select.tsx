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

/** A choice found by typing; what is not offered can be taken as it is written. Left with one written in full, it is chosen. */
export function CreatableSelect(props: CreatableSelectProps) {
  const { label, compact = false, data, value, onChange, placeholder, description, error } = props;
  const { t } = useTranslation('ui');
  const [query, setQuery] = useState('');
  const written = query.trim();
  const shown = data.find((one) => one.value === value)?.label ?? value;
  const isChosen = written === shown;
  const whole = data.filter((one) => one.label === written || one.value === written);
  const wanted = searchText(written);
  const isWanted = ({ value: name, label: called }: { value: string; label: string }) =>
    isChosen || name === written || searchText(called).includes(wanted);
  const options = data.filter(isWanted);
  if (value && !data.some((one) => one.value === value)) options.push({ value, label: value });
  if (written && !isChosen && whole.length === 0) options.push({ value: written, label: t('choice.use', { written }) });
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
      onBlur={() => {
        if (!isChosen && whole[0] && whole.length === 1) onChange(whole[0].value);
      }}
      description={description}
      error={error}
    />
  );
}
