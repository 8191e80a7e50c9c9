import { Textarea, TextInput } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { useRef } from 'react';
import type { SchemaFormContext, Token } from './form-context.ts';
import classes from './schema-form.module.css';
import { SmsCounter } from './sms-counter.tsx';
import { TokenMenu } from './token-menu.tsx';
import { fieldProps } from './widget-field.tsx';

/** A text, of one or several lines, into which attributes of the customer can be put at the cursor. */
export function TokenText(props: WidgetProps) {
  const { schema, value, onChange, options } = props;
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { tokens } = props.registry.formContext as SchemaFormContext;
  const text = typeof value === 'string' ? value : '';
  const insert = (token: Token) => {
    const from = input.current?.selectionStart ?? text.length;
    const to = input.current?.selectionEnd ?? from;
    const inserted = written(token, schema.format === 'markdown');
    onChange(text.slice(0, from) + inserted + text.slice(to));
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(from + inserted.length, from + inserted.length);
    });
  };
  const takesTokens = Reflect.get(schema, 'tokens') === true && tokens.length > 0;
  const shared = {
    ...fieldProps(props),
    ref: input,
    value: text,
    rightSection: takesTokens ? <TokenMenu tokens={tokens} onPick={insert} /> : undefined,
    rightSectionWidth: takesTokens ? 36 : undefined,
  };
  const isLong = Reflect.get(schema, 'multiline') === true || schema.format === 'markdown';
  return isLong ? (
    <>
      <Textarea
        {...shared}
        autosize
        minRows={4}
        maxRows={16}
        classNames={{ section: classes.longSection ?? '' }}
        onChange={(event) => onChange(event.currentTarget.value || options.emptyValue)}
      />
      {Reflect.get(schema, 'counter') === 'sms-segments' && <SmsCounter text={text} />}
    </>
  ) : (
    <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value || options.emptyValue)} />
  );
}

/** How a text takes a value in. */
function written({ path, linkText }: Token, isMarkdown: boolean): string {
  const value = `{{ ${path} }}`;
  return isMarkdown && linkText !== undefined ? `[${linkText}](${value})` : value;
}
