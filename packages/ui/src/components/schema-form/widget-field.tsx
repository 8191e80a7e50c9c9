import type { WidgetProps } from '@rjsf/utils';
import { OptionalMark } from './optional-mark.tsx';

/** What every Mantine field takes over from RJSF: id, words, error, and when it is left. */
export function fieldProps(props: WidgetProps) {
  const { id, label, required, disabled, readonly, placeholder, rawErrors, options, schema, value, onBlur, onFocus } =
    props;
  const description = options.description ?? schema.description;
  return {
    id,
    label: (
      <>
        {label}
        {!required && schema.type !== 'boolean' && <OptionalMark />}
      </>
    ),
    description: typeof description === 'string' && description ? description : undefined,
    error: rawErrors?.[0],
    placeholder: placeholder ?? '',
    disabled: Boolean(disabled || readonly),
    required: false,
    onBlur: () => onBlur(id, value),
    onFocus: () => onFocus(id, value),
  };
}
