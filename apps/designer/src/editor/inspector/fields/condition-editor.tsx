import type { Condition } from '@waymark/core/plan';
import { ConditionBuilder, type FieldSource } from '@waymark/ui/components';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';
import { useConditionFields } from './use-condition-fields.ts';
import { useConditionOffers } from './use-condition-offers.ts';

interface ConditionEditorProps {
  label: string;
  value: Condition | undefined;
  onChange(condition: Condition | undefined): void;
  /** Where it stands in what the panel edits. */
  at: FieldPath;
  /** The node that asks: messages before it are offered. Left out: the journey asks, all are. */
  node?: string;
  /** Left out: the customer, and the event that enrolled them. */
  sources?: readonly FieldSource[];
}

/** A condition, with what this workspace and this journey know by name. */
export function ConditionEditor({ label, value, onChange, at, node, sources }: ConditionEditorProps) {
  const fields = useConditionFields();
  const offers = useConditionOffers(node);
  const problem = useFieldProblem(at);
  return (
    <ConditionBuilder
      label={label}
      value={value}
      onChange={onChange}
      fields={fields}
      offers={offers}
      {...(sources ? { sources } : {})}
      {...(problem === undefined ? {} : { error: problem })}
    />
  );
}
