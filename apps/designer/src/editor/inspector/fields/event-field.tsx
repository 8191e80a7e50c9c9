import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';
import { useEventNames } from './use-event-names.ts';

interface EventFieldProps {
  label: string;
  value: string;
  onChange(event: string): void;
  /** Where it stands in what the panel edits. */
  at: FieldPath;
}

/** The name of an event: those that were seen and those that connectors declare are offered, others can be written. */
export function EventField({ label, value, onChange, at }: EventFieldProps) {
  const { t } = useTranslation('inspector');
  const names = useEventNames();
  const problem = useFieldProblem(at);
  return (
    <Autocomplete
      label={label}
      placeholder={t('event.placeholder')}
      data={[...names]}
      value={value}
      onChange={onChange}
      error={value.trim() === '' ? t('event.missing') : problem}
    />
  );
}
