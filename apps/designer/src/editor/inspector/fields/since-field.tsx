import { Select } from '@mantine/core';
import { nameOf } from '@waymark/core/journey';
import { kindNamed } from '@waymark/core/nodes';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useJourney } from '../../state/editor-context.tsx';
import { useFieldProblem } from '../field-problems.tsx';
import { stepsBefore } from './deliveries-before.ts';

interface SinceFieldProps {
  node: string;
  value: string | undefined;
  onChange(since: string | undefined): void;
}

const waitsBeginning = '';
const enrolled = 'enrolled';

/** From when events count: the wait's beginning, the entry into the journey, or an earlier step. */
export function SinceField({ node, value, onChange }: SinceFieldProps) {
  const { t } = useTranslation('inspector');
  const journey = useJourney();
  const problem = useFieldProblem(['until', 'since']);
  const steps = useMemo(
    () => stepsBefore(journey, node).filter(({ kind }) => kindNamed(kind)?.starts !== true),
    [journey, node],
  );
  const offered = [
    { value: waitsBeginning, label: t('since.wait') },
    { value: enrolled, label: t('since.enrolled') },
    ...steps.map((step) => ({ value: step.id, label: t('since.step', { name: nameOf(step) }) })),
  ];
  const isKnown = value === undefined || offered.some((one) => one.value === value);
  return (
    <Select
      label={t('since.label')}
      description={t('since.hint')}
      data={isKnown ? offered : [...offered, { value, label: value }]}
      value={value ?? waitsBeginning}
      onChange={(since) => onChange(since || undefined)}
      error={problem}
    />
  );
}
