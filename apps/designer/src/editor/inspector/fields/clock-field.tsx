import { TextInput } from '@mantine/core';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';

interface ClockFieldProps {
  label: string;
  /** `09:00`; left out: none. */
  value: string | undefined;
  /** Given undefined while there is no whole time. */
  onChange(time: string | undefined): void;
  at: FieldPath;
  description?: string;
}

/** A time of day on the customer's wall clock. */
export function ClockField({ label, value, onChange, at, description }: ClockFieldProps) {
  const problem = useFieldProblem(at);
  return (
    <TextInput
      type="time"
      label={label}
      description={description}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      error={problem}
    />
  );
}
