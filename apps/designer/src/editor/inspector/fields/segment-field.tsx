import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';
import { useSegments } from './use-segments.ts';

interface SegmentFieldProps {
  value: string;
  onChange(segment: string): void;
  at: FieldPath;
}

/** One of the workspace's segments, or the one that was named elsewhere. */
export function SegmentField({ value, onChange, at }: SegmentFieldProps) {
  const { t } = useTranslation('inspector');
  const segments = useSegments();
  const problem = useFieldProblem(at);
  return (
    <Select
      searchable
      label={t('segment.label')}
      placeholder={t('segment.placeholder')}
      description={segments.length === 0 && t('segment.none')}
      data={value === '' || segments.includes(value) ? [...segments] : [...segments, value]}
      value={value || null}
      onChange={(segment) => segment !== null && onChange(segment)}
      error={value === '' ? t('segment.missing') : problem}
    />
  );
}
