import { Select, TextInput } from '@mantine/core';
import type { DateWait } from '@waymark/core/nodes';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from '../field-problems.tsx';
import { AttributeField } from '../fields/attribute-field.tsx';
import { OccasionField } from '../fields/occasion-field.tsx';

interface DateSourceFieldsProps {
  until: DateWait;
  onChange(until: DateWait, field: string): void;
}

/** Which attribute, which property of the start, or which occasion. */
export function DateSourceFields({ until, onChange }: DateSourceFieldsProps) {
  const { t } = useTranslation('inspector');
  const problem = useFieldProblem(['until', 'entry']);
  if ('attribute' in until) {
    return (
      <AttributeField
        label={t('date.whichAttribute')}
        at={['until', 'attribute']}
        value={until.attribute}
        onChange={(attribute) => onChange({ ...until, attribute }, 'attribute')}
      />
    );
  }
  if ('entry' in until) {
    return (
      <TextInput
        label={t('date.whichProperty')}
        placeholder={t('date.propertyPlaceholder')}
        value={until.entry}
        onChange={(event) => onChange({ ...until, entry: event.currentTarget.value }, 'entry')}
        error={until.entry === '' ? t('property.missing') : problem}
      />
    );
  }
  return (
    <>
      <OccasionField
        at={['until', 'occasion']}
        value={until.occasion}
        onChange={(occasion) => onChange({ ...until, occasion }, 'occasion')}
      />
      <Select
        label={t('date.edge')}
        data={[
          { value: 'start', label: t('date.start') },
          { value: 'end', label: t('date.end') },
        ]}
        value={until.edge ?? 'start'}
        onChange={(edge) => onChange({ ...until, edge: edge === 'end' ? edge : undefined }, 'edge')}
      />
    </>
  );
}
