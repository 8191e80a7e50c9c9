import type { Condition } from '@waymark/core/plan';
import { ConditionBuilder, type FieldSource } from '@waymark/ui/components';
import { useConditionFields } from './use-condition-fields.ts';

interface WhereFieldProps {
  label: string;
  value: Condition | undefined;
  onChange(condition: Condition | undefined): void;
  /** Left out: the event's own properties, the customer, and the event that enrolled them. */
  sources?: readonly FieldSource[];
}

const usual: readonly FieldSource[] = ['property', 'attribute', 'entry'];

/** A condition on an event: only one that fits counts. */
export function WhereField({ label, value, onChange, sources = usual }: WhereFieldProps) {
  const fields = useConditionFields();
  return <ConditionBuilder label={label} value={value} onChange={onChange} fields={fields} sources={sources} />;
}
