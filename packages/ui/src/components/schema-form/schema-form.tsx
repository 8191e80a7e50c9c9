import Form from '@rjsf/core/lib/components/Form.js';
import { type ErrorSchema, type RJSFSchema, toErrorSchema } from '@rjsf/utils';
import type { ConnectorWords, JsonSchema } from '@waymark/core/journey';
import type { Json } from '@waymark/core/plan';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createErrorWords } from './error-words.ts';
import type { SchemaFormContext, Token } from './form-context.ts';
import classes from './schema-form.module.css';
import { createSchemaValidator } from './schema-validator.ts';
import { templates } from './templates.tsx';
import { wordUiSchema } from './ui-schema.ts';
import { widgets } from './widgets.tsx';

/** A form made from a schema, controlled. */
export interface SchemaFormProps {
  /** JSON Schema, draft-07; `tokens`, `multiline` and `format` on a field decide its editor. */
  schema: JsonSchema;
  /** Labels, descriptions and placeholders by the field's path (`field`, `field.choice`, `field.inner`). */
  words?: ConnectorWords['fields'];
  value: Record<string, Json>;
  /** Called on every change by the user, with fields that were cleared left out. */
  onChange: (value: Record<string, Json>) => void;
  /** Attributes that can be put into texts as `{{ customer.… }}`. */
  tokens?: readonly Token[];
  /** Lets the user choose an image, for texts of Markdown and fields that hold an image's address. */
  pickImage?: (() => Promise<string | undefined>) | undefined;
  /** Every text is masked and never shown again. */
  secret?: boolean;
  /** Secrets that are kept already, by field. */
  saved?: readonly string[];
  disabled?: boolean;
  /** What a check elsewhere found, in words, by the field's path with dots. */
  errors?: Readonly<Record<string, string>>;
  /** Left out: a field is checked when it is left. */
  check?: 'on-change' | 'on-leave';
}

/** A form whose fields come from a JSON Schema: a connector's settings or content. It checks without evaluating code. */
export function SchemaForm(props: SchemaFormProps) {
  const {
    schema,
    words,
    value,
    onChange,
    tokens = none,
    pickImage,
    secret = false,
    saved = none,
    disabled = false,
    check,
    errors,
  } = props;
  const { t } = useTranslation('ui');
  const id = useId();
  const uiSchema = useMemo(() => wordUiSchema({ schema, words: words ?? {}, secret }), [schema, words, secret]);
  const validator = useMemo(() => createSchemaValidator(createErrorWords(t)), [t]);
  const extraErrors = useMemo(() => errorsByField(errors ?? {}), [errors]);
  const formContext: SchemaFormContext = useMemo(() => ({ tokens, saved, pickImage }), [tokens, saved, pickImage]);
  return (
    <Form
      className={classes.form ?? ''}
      tagName="div"
      idPrefix={id}
      schema={schema as RJSFSchema}
      uiSchema={uiSchema}
      validator={validator}
      widgets={widgets}
      templates={templates}
      formContext={formContext}
      formData={value}
      disabled={disabled}
      extraErrors={extraErrors}
      liveValidate={check === 'on-change' ? 'onChange' : 'onBlur'}
      noHtml5Validate
      showErrorList={false}
      onChange={({ formData }, fieldId) => {
        if (fieldId !== undefined) onChange(withoutGaps((formData ?? {}) as Record<string, Json | undefined>));
      }}
    >
      {nothing}
    </Form>
  );
}

const none: readonly never[] = [];
const nothing = <span hidden />;

function withoutGaps(value: Record<string, Json | undefined>): Record<string, Json> {
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function errorsByField(errors: Readonly<Record<string, string>>): ErrorSchema {
  const found = Object.entries(errors).map(([path, message]) => ({ property: `.${path}`, message, stack: message }));
  return toErrorSchema(found);
}
