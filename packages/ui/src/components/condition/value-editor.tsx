import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { Operand } from '@waymark/core/plan';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../duration/duration-input.tsx';
import type { ConditionField } from './condition-field.ts';
import { editorOf, type Operator } from './operators.ts';

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
  switch (editorOf(operator, field.type)) {
    case 'none':
      return null;
    case 'values':
      return (
        <TagsInput
          aria-label={label}
          placeholder={Array.isArray(value) && value.length > 0 ? '' : t('condition.values')}
          data={field.options?.map((option) => option.value) ?? []}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(values) => onChange(field.type === 'number' ? values.map(Number).filter(Number.isFinite) : values)}
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
      return (
        <TextInput
          aria-label={label}
          type={typeof value === 'string' && value.includes('T') ? 'text' : 'date'}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
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

function TextValue({ label, field, value, onChange }: Omit<ValueEditorProps, 'operator'> & { label: string }) {
  const { t } = useTranslation('ui');
  const text = value === undefined || value === null ? '' : String(value);
  if (field.options && (text === '' || field.options.some((option) => option.value === text))) {
    return (
      <Select
        aria-label={label}
        placeholder={t('condition.choose')}
        searchable={field.options.length > 7}
        value={text || null}
        data={[...field.options]}
        onChange={(next) => next !== null && onChange(next)}
      />
    );
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
