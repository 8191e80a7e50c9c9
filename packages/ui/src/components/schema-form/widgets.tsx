import { Checkbox, NumberInput, PasswordInput, Select, TagsInput, TextInput } from '@mantine/core';
import { getDecimalSeparator, type RegistryWidgetsType, type WidgetProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../duration/duration-input.tsx';
import type { SchemaFormContext } from './form-context.ts';
import { numberShown } from './number-shown.ts';
import { OptionalMark } from './optional-mark.tsx';
import { TokenText } from './token-text.tsx';
import { fieldProps } from './widget-field.tsx';

function TextWidget(props: WidgetProps) {
  const { schema, value, onChange, options } = props;
  const field = fieldProps(props);
  if (schema.type === 'number' || schema.type === 'integer') {
    return (
      <NumberInput
        {...field}
        hideControls
        allowDecimal={schema.type === 'number'}
        value={numberShown(value, getDecimalSeparator())}
        onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
      />
    );
  }
  if (Reflect.get(schema, 'tokens') === true || Reflect.get(schema, 'image') === true) return <TokenText {...props} />;
  return (
    <TextInput
      {...field}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || options.emptyValue)}
    />
  );
}

function PasswordWidget(props: WidgetProps) {
  const { t } = useTranslation('ui');
  const { saved } = props.registry.formContext as SchemaFormContext;
  const isSaved = saved.includes(props.name);
  return (
    <PasswordInput
      {...fieldProps(props)}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('form.show') }}
      {...(isSaved && { placeholder: t('form.saved') })}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(event) => props.onChange(event.currentTarget.value || props.options.emptyValue)}
    />
  );
}

function SelectWidget(props: WidgetProps) {
  const { value, onChange, options, required } = props;
  const choices = options.enumOptions ?? [];
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <Select
      {...fieldProps(props)}
      data={choices.map((choice, place) => ({ value: String(place), label: choice.label }))}
      value={chosen < 0 ? null : String(chosen)}
      clearable={!required}
      onChange={(place) => onChange(place === null ? options.emptyValue : choices[Number(place)]?.value)}
    />
  );
}

function CheckboxWidget(props: WidgetProps) {
  const { required: _required, ...field } = fieldProps(props);
  return (
    <Checkbox
      {...field}
      label={props.label}
      checked={props.value === true}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}

function TagsWidget(props: WidgetProps) {
  const value: unknown = props.value;
  return (
    <TagsInput
      {...fieldProps(props)}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(values) => props.onChange(values.length > 0 ? values : undefined)}
    />
  );
}

function DurationWidget(props: WidgetProps) {
  const { description, error } = fieldProps(props);
  return (
    <DurationInput
      label={props.label}
      labelNote={props.required ? null : <OptionalMark />}
      {...(description && { description })}
      {...(error && { error })}
      value={typeof props.value === 'string' ? props.value : undefined}
      onChange={(value) => props.onChange(value)}
    />
  );
}

function DateWidget(props: WidgetProps) {
  return (
    <TextInput
      {...fieldProps(props)}
      type="date"
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(event) => props.onChange(event.currentTarget.value || undefined)}
    />
  );
}

/** Our Mantine widgets, by the names RJSF and `wordUiSchema` use. */
export const widgets: RegistryWidgetsType = {
  TextWidget,
  EmailWidget: TextWidget,
  URLWidget: TextWidget,
  UpDownWidget: TextWidget,
  RangeWidget: TextWidget,
  TextareaWidget: TokenText,
  PasswordWidget,
  SelectWidget,
  RadioWidget: SelectWidget,
  CheckboxWidget,
  DateWidget,
  tags: TagsWidget,
  duration: DurationWidget,
};
