import { SegmentedControl } from '@mantine/core';

/** One choice of a segmented control. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** What can be chosen and what is. */
export interface SegmentedProps<Value extends string> {
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** Read by screen readers. */
  label: string;
  size?: 'xs' | 'sm';
  fullWidth?: boolean;
}

/** A few choices of which exactly one holds: the editor's modes, a preview's language. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { choices, value, onChange, label, size = 'sm', fullWidth = false } = props;
  return (
    <SegmentedControl
      data={[...choices]}
      value={value}
      onChange={(next) => onChange(next as Value)}
      aria-label={label}
      size={size}
      fullWidth={fullWidth}
      transitionDuration={120}
    />
  );
}
