import { Input, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './date-time-input.module.css';
import { type DateTimeParts, readDateTime, writeDateTime } from './iso-date-time.ts';

/** A date, or a date with a time, in ISO 8601, controlled. */
export interface DateTimeInputProps {
  /** `2027-08-27` or `2027-08-27T09:00`, perhaps with an offset, which is kept and shown; empty: none. */
  value: string;
  /** Given an empty text while there is no whole date. */
  onChange: (value: string) => void;
  label: string;
  /** The label is only read by screen readers. */
  compact?: boolean;
  /** The time must be given: it begins at nine. Left out: it may stay empty. */
  withTime?: boolean;
  description?: string;
  error?: string;
}

/** A date and, where it has one, its time of day. */
export function DateTimeInput({
  value,
  onChange,
  label,
  compact = false,
  withTime = false,
  description,
  error,
}: DateTimeInputProps) {
  const { t } = useTranslation('ui');
  const parts = readDateTime(value) ?? { date: '', time: '', offset: '' };
  const set = (changes: Partial<DateTimeParts>) => {
    const next = { ...parts, ...changes };
    onChange(writeDateTime(withTime && !next.time ? { ...next, time: '09:00' } : next));
  };
  return (
    <Input.Wrapper labelElement="div" label={compact ? undefined : label} description={description} error={error}>
      <fieldset className={classes.parts} aria-label={label}>
        <TextInput
          className={classes.date}
          type="date"
          aria-label={t('date.date')}
          value={parts.date}
          error={error !== undefined}
          onChange={(event) => set({ date: event.currentTarget.value })}
        />
        <TextInput
          className={classes.time}
          type="time"
          aria-label={t('date.time')}
          value={parts.time}
          disabled={parts.date === ''}
          onChange={(event) => set({ time: event.currentTarget.value })}
        />
        {parts.offset && <span className={classes.offset}>{parts.offset === 'Z' ? 'UTC' : `UTC${parts.offset}`}</span>}
      </fieldset>
    </Input.Wrapper>
  );
}
