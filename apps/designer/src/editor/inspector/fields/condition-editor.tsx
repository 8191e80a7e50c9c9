import type { Condition } from '@waymark/core/plan';
import { ConditionBuilder, type FieldSource } from '@waymark/ui/components';
import { useMemo } from 'react';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';
import { ConditionCount, RowCount } from './condition-count.tsx';
import { useConditionCounts } from './use-condition-counts.ts';
import { useConditionFields, useEntryFields, usePropertiesOf } from './use-condition-fields.ts';
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
  /** The event at hand, whose properties are offered. */
  event?: string;
}

/** A condition, with what this workspace and this journey know by name, and how many customers it fits now. */
export function ConditionEditor({ label, value, onChange, at, node, sources, event }: ConditionEditorProps) {
  const attributes = useConditionFields();
  const entry = useEntryFields();
  const propertiesOf = usePropertiesOf();
  const fields = useMemo(
    () => [...(event === undefined ? [] : propertiesOf(event)), ...attributes, ...entry],
    [attributes, entry, event, propertiesOf],
  );
  const counts = useConditionCounts(value);
  const offers = useConditionOffers(node);
  const problem = useFieldProblem(at);
  return (
    <ConditionBuilder
      label={label}
      value={value}
      onChange={onChange}
      fields={fields}
      offers={offers}
      note={(row) => <RowCount count={counts.of(row)} />}
      {...(value === undefined ? {} : { foot: <ConditionCount counts={counts} /> })}
      {...(sources ? { sources } : {})}
      {...(problem === undefined ? {} : { error: problem })}
    />
  );
}
