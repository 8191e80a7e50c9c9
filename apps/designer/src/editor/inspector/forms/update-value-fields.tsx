import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { UpdateValue } from '@waymark/core/nodes';
import type { Json } from '@waymark/core/plan';
import { CreatableSelect } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useConditionFields } from '../fields/use-condition-fields.ts';
import { type Change, changeKindOf } from './update-changes.ts';

interface UpdateValueFieldsProps {
  change: Change;
  onChange(value: UpdateValue): void;
}

/** What an attribute becomes: a constant, a property of the start, or a number more or less. */
export function UpdateValueFields({ change, onChange }: UpdateValueFieldsProps) {
  const { t } = useTranslation('inspector');
  const { value } = change;
  if (changeKindOf(change) === 'constant') return <ConstantFields change={change} onChange={onChange} />;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if ('entry' in value) {
    return (
      <TextInput
        label={t('update.property')}
        placeholder={t('update.propertyPlaceholder')}
        value={value.entry}
        onChange={(event) => onChange({ entry: event.currentTarget.value })}
        error={value.entry === '' ? t('property.missing') : undefined}
      />
    );
  }
  if (!('add' in value)) return null;
  return (
    <NumberInput
      label={t('update.number')}
      description={t('update.numberHint')}
      value={value.add}
      onChange={(add) => typeof add === 'number' && onChange({ add })}
    />
  );
}

const types = ['text', 'number', 'boolean', 'list'] as const;
type ConstantType = (typeof types)[number];

function ConstantFields({ change: { attribute, value }, onChange }: UpdateValueFieldsProps) {
  const { t } = useTranslation('inspector');
  const known = useConditionFields().find((field) => field.key === attribute)?.options;
  const type = typeOf(value);
  const label = t('update.value');
  return (
    <>
      <Select
        label={t('update.type')}
        data={types.map((one) => ({ value: one, label: t(`update.types.${one}`) }))}
        value={type}
        onChange={(chosen) => {
          const next = types.find((one) => one === chosen);
          if (next && next !== type) onChange(asType(next, value));
        }}
      />
      {type === 'text' &&
        (known ? (
          <CreatableSelect label={label} data={known} value={String(value ?? '')} onChange={onChange} />
        ) : (
          <TextInput
            label={label}
            value={String(value ?? '')}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ))}
      {type === 'number' && (
        <NumberInput
          label={label}
          value={Number(value)}
          onChange={(number) => typeof number === 'number' && onChange(number)}
        />
      )}
      {type === 'boolean' && (
        <Select
          label={label}
          data={[
            { value: 'true', label: t('update.yes') },
            { value: 'false', label: t('update.no') },
          ]}
          value={String(value)}
          onChange={(chosen) => onChange(chosen === 'true')}
        />
      )}
      {type === 'list' && (
        <TagsInput
          label={label}
          placeholder={t('update.listPlaceholder')}
          value={listOf(value).map(String)}
          onChange={(texts) => onChange(texts.map((text) => listOf(value).find((one) => String(one) === text) ?? text))}
        />
      )}
    </>
  );
}

function typeOf(value: UpdateValue | undefined): ConstantType {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

const listOf = (value: UpdateValue | undefined): Json[] => (Array.isArray(value) ? value : []);

function asType(type: ConstantType, value: UpdateValue | undefined): UpdateValue {
  const text = Array.isArray(value) ? value.map(String).join(', ') : String(value ?? '');
  switch (type) {
    case 'text':
      return text;
    case 'number':
      return Number(text) || 0;
    case 'boolean':
      return text !== 'false';
    case 'list':
      return text === '' ? [] : text.split(/\s*,\s*/);
    default:
      return type satisfies never;
  }
}
