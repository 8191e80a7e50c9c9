import { TextInput } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { useRef } from 'react';
import { LongText } from '../frame/long-text.tsx';
import type { SchemaFormContext, Token } from './form-context.ts';
import { PickImage } from './pick-image.tsx';
import classes from './schema-form.module.css';
import { SmsCounter } from './sms-counter.tsx';
import { TokenMenu } from './token-menu.tsx';
import { fieldProps } from './widget-field.tsx';

/** A text, of one or several lines, into which attributes of the customer can be put at the cursor. */
export function TokenText(props: WidgetProps) {
  const { schema, value, onChange, options } = props;
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { tokens, pickImage } = props.registry.formContext as SchemaFormContext;
  const text = typeof value === 'string' ? value : '';
  const insert = (inserted: string) => {
    const from = input.current?.selectionStart ?? text.length;
    const to = input.current?.selectionEnd ?? from;
    onChange(text.slice(0, from) + inserted + text.slice(to));
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(from + inserted.length, from + inserted.length);
    });
  };
  const takesTokens = Reflect.get(schema, 'tokens') === true && tokens.length > 0;
  const isMarkdown = schema.format === 'markdown';
  const isImage = Reflect.get(schema, 'image') === true;
  const image = pickImage && (isMarkdown || isImage) && (
    <PickImage pick={pickImage} onPick={(url) => (isImage ? onChange(url) : insert(`![](${url})`))} />
  );
  const menu = takesTokens && <TokenMenu tokens={tokens} onPick={(token) => insert(written(token, isMarkdown))} />;
  const width = (image ? 28 : 0) + (menu ? 36 : 0);
  const shared = {
    ...fieldProps(props),
    ref: input,
    value: text,
    rightSection:
      width > 0 ? (
        <>
          {image}
          {menu}
        </>
      ) : undefined,
    rightSectionWidth: width > 0 ? width : undefined,
  };
  const isLong = Reflect.get(schema, 'multiline') === true || isMarkdown;
  return isLong ? (
    <>
      <LongText
        {...shared}
        least={4}
        most={16}
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
