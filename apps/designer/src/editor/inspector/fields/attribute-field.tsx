import { CreatableSelect } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';
import { useConditionFields } from './use-condition-fields.ts';

interface AttributeFieldProps {
  label: string;
  value: string;
  onChange(attribute: string): void;
  at: FieldPath;
}

/** An attribute of the customer: those seen are offered, others can be written. */
export function AttributeField({ label, value, onChange, at }: AttributeFieldProps) {
  const { t } = useTranslation('inspector');
  const fields = useConditionFields();
  const problem = useFieldProblem(at);
  return (
    <CreatableSelect
      label={label}
      data={fields.map((field) => ({ value: field.key, label: field.label }))}
      value={value}
      onChange={onChange}
      error={value === '' ? t('attribute.missing') : problem}
    />
  );
}
