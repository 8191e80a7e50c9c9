import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './copy-field.module.css';

/** Puts a text on the clipboard and says so. */
export function CopyButton({ value }: { value: string }) {
  const { t } = useTranslation('ui');
  const clipboard = useClipboard({ timeout: 2000 });
  const label = clipboard.copied ? t('copy.done') : t('copy.copy');
  return (
    <Tooltip label={label}>
      <ActionIcon size="xs" aria-label={label} onClick={() => clipboard.copy(value)}>
        {clipboard.copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}

/** A value to copy. */
export interface CopyFieldProps {
  label: string;
  value: string;
  description?: string;
}

/** A value that is made to be copied: a key, an address. */
export function CopyField({ label, value, description }: CopyFieldProps) {
  return (
    <TextInput
      readOnly
      label={label}
      value={value}
      description={description}
      classNames={{ input: classes.value ?? '' }}
      rightSection={<CopyButton value={value} />}
    />
  );
}

/** Some lines of code to copy. */
export interface CodeSnippetProps {
  code: string;
  /** What the code does; read by screen readers too. */
  label: string;
}

/** Lines of code with a copy button. */
export function CodeSnippet({ code, label }: CodeSnippetProps) {
  return (
    <figure className={classes.snippet} aria-label={label}>
      <figcaption className={classes.caption}>
        {label}
        <CopyButton value={code} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={classes.code} tabIndex={0}>
        <code>{code}</code>
      </pre>
    </figure>
  );
}
