import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';
import { useSegments } from './use-segments.ts';

interface SegmentFieldProps {
  value: string;
  onChange(segment: string): void;
  at: FieldPath;
}

/** The name of a segment. */
export function SegmentField({ value, onChange, at }: SegmentFieldProps) {
  const { t } = useTranslation('inspector');
  const segments = useSegments();
  const problem = useFieldProblem(at);
  return (
    <Autocomplete
      label={t('segment.label')}
      placeholder={t('segment.placeholder')}
      data={segments.filter((segment) => segment !== value)}
      value={value}
      onChange={onChange}
      error={value.trim() === '' ? t('segment.missing') : problem}
    />
  );
}
