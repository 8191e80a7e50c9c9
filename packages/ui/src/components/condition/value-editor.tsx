import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { Operand } from '@waymark/core/plan';
import { useTranslation } from 'react-i18next';
import { CreatableSelect } from '../choice/creatable-select.tsx';
import { DateTimeInput } from '../date/date-time-input.tsx';
import { DurationInput } from '../duration/duration-input.tsx';
import type { ConditionField } from './condition-field.ts';
import { editorOf, type Operator, type ValueEditorKind } from './operators.ts';

interface ValueEditorProps {
  operator: Operator;
  field: ConditionField;
  value: Operand | undefined;
  onChange: (value: Operand) => void;
}

/** The editor of a comparison's value: text, number, date, duration, yes or no, one of several, several. */
export function ValueEditor({ operator, field, value, onChange }: ValueEditorProps) {
  const { t } = useTranslation('ui');
  const label = t('condition.value');
  switch (editorFor(operator, field, value)) {
    case 'none':
      return null;
    case 'values':
      return (
        <TagsInput
          aria-label={label}
          placeholder={Array.isArray(value) && value.length > 0 ? '' : t('condition.values')}
          data={field.options?.map((option) => option.value) ?? []}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(values) => onChange(isNumbers(field, value) ? values.map(Number).filter(Number.isFinite) : values)}
        />
      );
    case 'duration':
      return (
        <DurationInput
          label={label}
          compact
          value={typeof value === 'string' ? value : undefined}
          onChange={(next) => next && onChange(next)}
        />
      );
    case 'number':
      return (
        <NumberInput
          aria-label={label}
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => typeof next === 'number' && onChange(next)}
        />
      );
    case 'date':
      return <DateTimeInput compact label={label} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
    case 'boolean':
      return (
        <Select
          aria-label={label}
          value={String(value ?? true)}
          data={[
            { value: 'true', label: t('condition.true') },
            { value: 'false', label: t('condition.false') },
          ]}
          onChange={(next) => onChange(next === 'true')}
        />
      );
    default:
      return <TextValue label={label} field={field} value={value} onChange={onChange} />;
  }
}

/** A field of no known type has the editor of the value that it is compared with. */
function editorFor(operator: Operator, { type }: ConditionField, value: Operand | undefined): ValueEditorKind {
  const editor = editorOf(operator, type);
  if (editor !== 'value') return editor;
  return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'number' | 'boolean') : editor;
}

function isNumbers({ type }: ConditionField, value: Operand | undefined): boolean {
  return type === 'number' || (Array.isArray(value) && typeof value[0] === 'number');
}

function TextValue({ label, field, value, onChange }: Omit<ValueEditorProps, 'operator'> & { label: string }) {
  const { t } = useTranslation('ui');
  const text = value === undefined || value === null ? '' : String(value);
  if (field.options) {
    return <CreatableSelect compact label={label} data={field.options} value={text} onChange={onChange} />;
  }
  return (
    <TextInput
      aria-label={label}
      placeholder={t('condition.value')}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
