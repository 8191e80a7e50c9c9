import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search-field.module.css';

interface SearchFieldProps {
  value: string;
  onChange(value: string): void;
  /** What is searched; left out: journeys. */
  label?: string;
}

/** Finds journeys, or what else is listed, by name; `/` puts the focus here. */
export function SearchField({ value, onChange, label }: SearchFieldProps) {
  const { t } = useTranslation('journeys');
  const said = label ?? t('search');
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <TextInput
      ref={field}
      type="search"
      size="sm"
      className={classes.field ?? ''}
      placeholder={said}
      aria-label={said}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={value === '' ? <kbd className={classes.key}>/</kbd> : null}
      rightSectionPointerEvents="none"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
